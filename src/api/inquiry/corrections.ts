import type { Kind } from '../../core/inquiry.ts'
import { markKind, unmarkKind } from '../../store/inquiry/corrections.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted } from '../errors.ts'

/** Says what kind a mail is; the worker decides upon it anew and learns from it. */
export async function mark({ db, clock, wake }: Deps, staff: SignedIn, id: string, kind: Kind): Promise<void> {
  granted(await markKind(db, id, kind, staff.id, clock()))
  wake()
}

/** Takes a person's word about the kind back; the mail is read again as the rules read it. */
export async function unmark({ db, clock, wake }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await unmarkKind(db, id, staff.id, clock()))
  wake()
}
