import type { Db } from '../database.ts'
import { type Discarded, discardOf } from './discards.ts'
import { type ManagerRequest, managerRequestsOf } from './manager-requests.ts'
import { type Note, notesOf } from './notes.ts'
import { type Snooze, snoozeOf, wokenByMail } from './snoozes.ts'

/** What staff did with an inquiry besides answering it. */
export interface Acts {
  readonly snooze: Snooze | null
  /** When the buyer's own mail ended its snooze, ISO 8601 instant. */
  readonly wokenAt: string | null
  readonly notes: readonly Note[]
  readonly requests: readonly ManagerRequest[]
  readonly discarded: Discarded | null
}

/** What staff did with an inquiry and its conversation besides answering. */
export async function actsOn(db: Db, inquiryId: string): Promise<Acts> {
  return {
    snooze: await snoozeOf(db, inquiryId),
    wokenAt: await wokenByMail(db, inquiryId),
    notes: await notesOf(db, inquiryId),
    requests: await managerRequestsOf(db, inquiryId),
    discarded: await discardOf(db, inquiryId),
  }
}
