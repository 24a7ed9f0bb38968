import { switchedMode } from '../../store/house/sending-switch.ts'
import { needsSetup, takeUpInvitation } from '../../store/staff/invitations.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { findForSignIn, changePassword as storePassword } from '../../store/staff/staff.ts'
import { staffSettings } from '../../store/staff/staff-settings.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import type { Session } from '../house/house-shapes.ts'
import type { Status } from '../shapes.ts'
import { hashPassword, isPassword } from './passwords.ts'

/** What everybody may know before signing in. */
export async function readStatus({ db, rules, settings }: Deps): Promise<Status> {
  const { name, shortName, timeZone } = rules().rules.company
  const { demo, sendMode, version, undoSeconds } = settings
  return {
    demo,
    sendMode: sendMode ?? (await switchedMode(db)),
    sendModeIsSet: sendMode !== undefined,
    version,
    undoSeconds,
    needsSetup: await needsSetup(db),
    company: { name, shortName, timeZone },
  }
}

/** Who is signed in, and what they set for the desk. */
export async function sessionOf({ db }: Deps, staff: SignedIn): Promise<Session> {
  return { staff, settings: await staffSettings(db, staff.id) }
}

/** Compares name and password; whether the name exists shows neither in the words nor in the time. */
export async function signIn({ db }: Deps, given: { name: string; password: string }): Promise<SignedIn> {
  const found = await findForSignIn(db, given.name)
  const same = await isPassword(given.password, found?.password_hash)
  if (!same || found === undefined) throw new Refusal('wrong_name_or_password')
  return { id: found.id, name: found.name, role: found.role }
}

/** Makes a person of an invitation. */
export async function takeUp(
  { db, random, clock }: Deps,
  given: { token: string; name: string; password: string },
): Promise<SignedIn> {
  const passwordHash = await hashPassword(given.password, random)
  return granted(await takeUpInvitation(db, given.token, { name: given.name, passwordHash }, clock())).staff
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
