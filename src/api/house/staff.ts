import type { Role } from '../../core/roles.ts'
import { invite as storeInvitation } from '../../store/staff/invitations.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { type StaffLine, changeStaff as storeChange } from '../../store/staff/staff.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import { newToken } from '../session/tokens.ts'

/** The token stands in the fragment, which browsers keep to themselves: no proxy logs it. */
export function setupLink(publicUrl: string, token: string): string {
  return `${publicUrl}/setup#token=${token}`
}

/** Makes a link for one new person; it is shown once and works for three days. */
export async function invite(
  { db, random, clock, settings }: Deps,
  staff: SignedIn,
  role: Role,
): Promise<{ link: string; expiresAt: string }> {
  const token = newToken(random)
  const expires = await storeInvitation(db, token, role, staff.id, clock())
  return { link: setupLink(settings.publicUrl, token), expiresAt: expires.toISOString() }
}

/** Gives somebody another role, or shuts or opens the door to them; never for oneself, never for the last administrator. */
export async function changeStaff(
  { db, clock }: Deps,
  staff: SignedIn,
  id: string,
  wanted: { role: Role; disabled: boolean },
): Promise<StaffLine> {
  if (id === staff.id) throw new Refusal('not_yourself')
  return granted(await storeChange(db, id, wanted, staff.id, clock())).changed
}
