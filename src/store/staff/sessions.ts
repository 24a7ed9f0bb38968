import type { Role } from '../../core/roles.ts'
import type { Db } from '../database.ts'
import { tokenHash } from '../token-hash.ts'

export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly role: Role
}

const DAY = 86_400_000
/** Staff who work every week stay signed in; a cookie that leaks dies after a month even if it is used daily. */
const IDLE = 7 * DAY
const LONGEST = 30 * DAY

/** Starts a session; the token itself is not kept. Sessions that ran out are swept on the way. */
export async function startSession(db: Db, token: string, staffId: string, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash(token), staff_id: staffId, created_at: now, expires_at: after(now, IDLE) })
    .execute()
}

/** Who holds this token; null when it is unknown, has run out, or the person was shut out. */
export async function sessionOf(db: Db, token: string, now: Date): Promise<SignedIn | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff_id')
    .select(['staff.id', 'staff.name', 'staff.role', 'session.created_at', 'session.expires_at'])
    .where('session.token_hash', '=', tokenHash(token))
    .where('session.expires_at', '>', now)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  await prolong(db, token, row.created_at, row.expires_at, now)
  return { id: row.id, name: row.name, role: row.role }
}

/** Signs out; a token that is unknown does no harm. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute()
}

/** Once a day is enough: a write with each request would cost more than it tells. */
async function prolong(db: Db, token: string, created: Date, expires: Date, now: Date): Promise<void> {
  const wanted = new Date(Math.min(after(created, LONGEST).getTime(), after(now, IDLE).getTime()))
  if (wanted.getTime() - expires.getTime() < DAY) return
  await db.updateTable('session').set({ expires_at: wanted }).where('token_hash', '=', tokenHash(token)).execute()
}

function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms)
}
