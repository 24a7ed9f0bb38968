import type { Role } from '../../core/roles.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'

export interface StaffLine {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly disabled: boolean
}

/** What is compared at sign-in: people do not remember how they wrote their name. */
export function loginOf(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** @returns the id, or null when the name is taken */
export async function addStaff(
  db: Db,
  person: { readonly name: string; readonly role: Role; readonly passwordHash: string },
  now: Date,
): Promise<string | null> {
  const row = await db
    .insertInto('staff')
    .values({
      name: person.name,
      login: loginOf(person.name),
      role: person.role,
      password_hash: person.passwordHash,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Everybody who was ever let in, in the order they came. */
export async function listStaff(db: Db): Promise<StaffLine[]> {
  const rows = await db.selectFrom('staff').select(['id', 'name', 'role', 'disabled_at']).orderBy('id').execute()
  return rows.map(lineOf)
}

/** Whoever may sign in under this name, with the hash to compare. */
export function findForSignIn(
  db: Db,
  name: string,
): Promise<{ id: string; name: string; role: Role; password_hash: string } | undefined> {
  return db
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'password_hash'])
    .where('login', '=', loginOf(name))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

/**
 * Gives a person another role, or shuts them out. Their sessions end at once, and one administrator always stays.
 */
export function changeStaff(
  db: Db,
  id: string,
  wanted: { readonly role: Role; readonly disabled: boolean },
  by: string,
  now: Date,
): Promise<{ readonly changed: StaffLine } | { readonly refused: 'not_found' | 'last_admin' }> {
  return db.transaction().execute(async (trx) => {
    // Locked in one order, so that two administrators who demote each other wait and the second is refused.
    const admins = await trx
      .selectFrom('staff')
      .select('id')
      .where('role', '=', 'admin')
      .where('disabled_at', 'is', null)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute()
    const staysAdmin = wanted.role === 'admin' && !wanted.disabled
    if (!staysAdmin && admins.length === 1 && admins[0]?.id === id) return { refused: 'last_admin' as const }
    const row = await trx
      .updateTable('staff')
      .set({ role: wanted.role, disabled_at: wanted.disabled ? now : null })
      .where('id', '=', id)
      .returning(['id', 'name', 'role', 'disabled_at'])
      .executeTakeFirst()
    if (row === undefined) return { refused: 'not_found' as const }
    await trx.deleteFrom('session').where('staff_id', '=', id).execute()
    await noteEvent(trx, { what: 'staff_changed', staffId: by, detail: { staff: id, ...wanted } }, now)
    return { changed: lineOf(row) }
  })
}

/** Sets a new password and ends every session of the person. */
export async function changePassword(db: Db, id: string, passwordHash: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', id).execute()
    await trx.deleteFrom('session').where('staff_id', '=', id).execute()
    await noteEvent(trx, { what: 'password_changed', staffId: id, detail: {} }, now)
  })
}

function lineOf(row: { id: string; name: string; role: Role; disabled_at: Date | null }): StaffLine {
  return { id: row.id, name: row.name, role: row.role, disabled: row.disabled_at !== null }
}
