import { leavingOf } from '../../store/draft/leaving.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import type { Leaving } from './draft-shapes.ts'

/** Milliseconds around now: the rest is no matter of the moment; its own page and the list of sent mail tell of it. */
const SHORTLY = 600_000

/** What a person approved that leaves shortly or was stopped a moment ago, the next first. */
export async function listLeaving({ db, clock }: Deps, staff: SignedIn): Promise<Leaving> {
  const now = clock().getTime()
  return { lines: await leavingOf(db, staff.id, new Date(now + SHORTLY), new Date(now - SHORTLY)) }
}
