import { snoozeChoices } from '../../core/acts/snooze-choices.ts'
import { discardInquiry, reopenInquiry } from '../../store/inquiry/discards.ts'
import { inquiryPage } from '../../store/inquiry/inquiry-page.ts'
import { answerRequest, askManager } from '../../store/inquiry/manager-requests.ts'
import { addNote, removeNote } from '../../store/inquiry/notes.ts'
import { assign as storeOwner } from '../../store/inquiry/owners.ts'
import { snooze as storeSnooze, wake as storeWake } from '../../store/inquiry/snoozes.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import type { DiscardBody, SnoozeChoices } from './act-shapes.ts'

/** Puts an inquiry aside until a moment, or until the buyer writes. */
export async function snooze({ db, clock }: Deps, staff: SignedIn, id: string, until: string | null): Promise<void> {
  granted(await storeSnooze(db, id, until === null ? null : new Date(until), staff.id, clock()))
}

/** Brings an inquiry back before its time. */
export async function wake({ db, clock }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await storeWake(db, id, staff.id, clock()))
}

/** When one may want this inquiry back, by our hours and by the buyer's. */
export async function readSnoozeChoices({ db, clock, rules }: Deps, id: string): Promise<SnoozeChoices> {
  const page = await inquiryPage(db, id)
  if (page === null) throw new Refusal('not_found')
  const { company, calendars } = rules().rules
  const buyer = page.triage?.buyer ?? { country: null, timeZone: null }
  return { choices: snoozeChoices(clock().toISOString(), buyer, company, calendars) }
}

/** Gives a conversation to somebody, or to nobody in particular. */
export async function assign({ db, clock }: Deps, staff: SignedIn, id: string, to: string | null): Promise<void> {
  granted(await storeOwner(db, id, to, staff.id, clock()))
}

/** Leaves a word for colleagues, which is never sent. */
export async function note({ db, clock }: Deps, staff: SignedIn, id: string, text: string): Promise<void> {
  granted(await addNote(db, id, text, staff.id, clock()))
}

/** Takes a note away: one's own, or as a manager any. */
export async function dropNote({ db, clock }: Deps, staff: SignedIn, noteId: string): Promise<void> {
  granted(await removeNote(db, noteId, staff, clock()))
}

/** Asks a manager about an inquiry. */
export async function ask({ db, clock }: Deps, staff: SignedIn, id: string, question: string): Promise<void> {
  granted(await askManager(db, id, question, staff.id, clock()))
}

/** A manager's answer to what staff asked. */
export async function answer({ db, clock }: Deps, staff: SignedIn, requestId: string, words: string): Promise<void> {
  granted(await answerRequest(db, requestId, words, staff.id, clock()))
}

/** Closes an inquiry without an answer, for a reason. */
export async function discard({ db, clock }: Deps, staff: SignedIn, id: string, why: DiscardBody): Promise<void> {
  granted(await discardInquiry(db, id, why, staff.id, clock()))
}

/** Brings what was discarded or filed to the queue, with its draft. */
export async function reopen({ db, clock }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await reopenInquiry(db, id, staff.id, clock()))
}
