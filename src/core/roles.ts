/** Who may do what, least first: each role may do what the ones before it may. */
export const ROLES = ['read_only', 'staff', 'manager', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role may do what another may. */
export function atLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
