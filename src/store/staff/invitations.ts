import { sql } from 'kysely'
import type { Role } from '../../core/roles.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { tokenHash } from '../token-hash.ts'
import { addStaff } from './staff.ts'

const GOOD_FOR = 72 * 3_600_000

/**
 * Makes the invitation of the first administrator, or renews it while nobody has used it; the token before is void then.
 * Once it was used it is closed for ever, whatever becomes of the staff.
 *
 * @returns whether the token is good now
 */
export async function ensureFirstInvitation(db: Db, now: Date, token: string): Promise<boolean> {
  const row = await db
    .insertInto('invitation')
    .values({ token_hash: tokenHash(token), role: 'admin', first: true, created_at: now, expires_at: expiry(now) })
    .onConflict((conflict) =>
      conflict
        .column('first')
        .where('first', '=', true)
        .doUpdateSet({ token_hash: tokenHash(token), created_at: now, expires_at: expiry(now) })
        .where('invitation.used_at', 'is', null),
    )
    .returning('first')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the first administrator has yet to take up the invitation. */
export async function needsSetup(db: Db): Promise<boolean> {
  const { used } = await db
    .selectNoFrom((eb) =>
      eb
        .exists(
          eb
            .selectFrom('invitation')
            .select(sql`1`.as('one'))
            .where('first', '=', true)
            .where('used_at', 'is not', null),
        )
        .as('used'),
    )
    .executeTakeFirstOrThrow()
  return !used
}

/** @returns when it runs out */
export async function invite(db: Db, token: string, role: Role, by: string, now: Date): Promise<Date> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('invitation')
      .values({ token_hash: tokenHash(token), role, first: false, created_at: now, expires_at: expiry(now) })
      .execute()
    await noteEvent(trx, { what: 'invited', staffId: by, detail: { role } }, now)
  })
  return expiry(now)
}

/** Takes up an invitation: once, in time, under a name nobody has. */
export function takeUpInvitation(
  db: Db,
  token: string,
  person: { readonly name: string; readonly passwordHash: string },
  now: Date,
): Promise<
  { readonly staff: { id: string; name: string; role: Role } } | { readonly refused: 'invitation_void' | 'name_taken' }
> {
  return db.transaction().execute(async (trx) => {
    const open = await trx
      .selectFrom('invitation')
      .select('role')
      .where('token_hash', '=', tokenHash(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (open === undefined) return { refused: 'invitation_void' as const }
    const id = await addStaff(trx, { ...person, role: open.role }, now)
    if (id === null) return { refused: 'name_taken' as const }
    await trx
      .updateTable('invitation')
      .set({ used_at: now, used_by: id })
      .where('token_hash', '=', tokenHash(token))
      .execute()
    await noteEvent(trx, { what: 'joined', staffId: id, detail: { role: open.role } }, now)
    return { staff: { id, name: person.name, role: open.role } }
  })
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + GOOD_FOR)
}
