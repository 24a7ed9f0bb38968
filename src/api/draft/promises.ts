import { endPromise, type PromiseEnd } from '../../store/draft/promises.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted } from '../errors.ts'

/** A person ends a promise. Refuses with `not_found` when it no longer binds us. */
export async function end({ db, clock }: Deps, staff: SignedIn, id: string, how: PromiseEnd): Promise<void> {
  granted(await endPromise(db, id, how, staff.id, clock()))
}
