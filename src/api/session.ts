import { needsSetup, takeUpInvitation } from '../store/invitations.ts'
import type { SignedIn } from '../store/sessions.ts'
import { findForSignIn, changePassword as storePassword } from '../store/staff.ts'
import type { Deps } from './deps.ts'
import { granted, Refusal } from './errors.ts'
import type { Session } from './house-shapes.ts'
import { hashPassword, isPassword } from './passwords.ts'
import type { Status } from './shapes.ts'

/** What everybody may know before signing in. */
export async function readStatus({ db, rules, settings }: Deps): Promise<Status> {
  const { name, shortName, timeZone } = rules().rules.company
  const { demo, sendMode, version } = settings
  return { demo, sendMode, version, needsSetup: await needsSetup(db), company: { name, shortName, timeZone } }
}

/** Compares name and password; whether the name exists shows neither in the words nor in the time. */
export async function signIn({ db }: Deps, given: { name: string; password: string }): Promise<Session> {
  const found = await findForSignIn(db, given.name)
  const same = await isPassword(given.password, found?.password_hash)
  if (!same || found === undefined) throw new Refusal('wrong_name_or_password')
  return { staff: { id: found.id, name: found.name, role: found.role } }
}

/** Makes a person of an invitation. */
export async function takeUp(
  { db, random, clock }: Deps,
  given: { token: string; name: string; password: string },
): Promise<Session> {
  const passwordHash = await hashPassword(given.password, random)
  const { staff } = granted(await takeUpInvitation(db, given.token, { name: given.name, passwordHash }, clock()))
  return { staff }
}

/** Sets a new password, if the present one is right. All sessions of the person end. */
export async function changePassword(
  { db, random, clock }: Deps,
  staff: SignedIn,
  given: { present: string; password: string },
): Promise<void> {
  const found = await findForSignIn(db, staff.name)
  if (!(await isPassword(given.present, found?.password_hash))) throw new Refusal('wrong_name_or_password')
  await storePassword(db, staff.id, await hashPassword(given.password, random), clock())
}
