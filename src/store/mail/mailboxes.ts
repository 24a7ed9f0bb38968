import { sql } from 'kysely'
import type { MailboxProblem } from '../../core/mail-server-trouble.ts'
import type { MailboxSecrets, MailboxSettings } from '../../core/mailbox.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { sealSecrets } from '../secrets.ts'
import type { MailboxTable } from './mail-tables.ts'

export interface NewMailbox {
  /** Lower case. */
  readonly address: string
  readonly settings: MailboxSettings
  readonly secrets: MailboxSecrets
}

export interface MailboxState {
  readonly id: string
  readonly address: string
  readonly origin: MailboxTable['origin']
  readonly settings: MailboxSettings
  readonly state: 'new' | 'connected' | 'retrying' | 'stopped'
  readonly problem: MailboxProblem | null
  /** Why nothing leaves by it until a person acts; null when it may send. */
  readonly sendProblem: string | null
  /** Until when nothing leaves by it, and what the server said; null when it may send. */
  readonly sendPause: { readonly until: string; readonly answer: string } | null
  readonly lastSeenAt: string | null
}

/** Nothing is known against its way out. */
const MAY_SEND = { send_problem: null, send_paused_until: null, send_pause: null, send_failures: 0 }

/** What still waits to leave by it is then held, with words. */
const OUT_OF_USE = { enabled: false, secrets: null, ...MAY_SEND }

/** Only one that was in use all the time, read from the same place, is as old as before. */
const ADDED_AT = sql<Date>`case when mailbox.enabled and mailbox.settings -> 'source' = excluded.settings -> 'source'
  then mailbox.created_at else excluded.created_at end`

/** The mailboxes in use, without their secrets. */
export async function listMailboxes(db: Db): Promise<MailboxState[]> {
  const rows = await db
    .selectFrom('mailbox')
    .select(['id', 'address', 'origin', 'settings', 'state', 'trouble', 'problem'])
    .select(['send_problem as sendProblem', 'send_paused_until', 'send_pause', 'last_seen_at'])
    .where('enabled', '=', true)
    .orderBy('id')
    .execute()
  return rows.map(({ last_seen_at, trouble, problem, send_paused_until, send_pause, ...row }) => ({
    ...row,
    sendPause: send_paused_until && { until: send_paused_until.toISOString(), answer: send_pause ?? '' },
    problem: trouble && { trouble, answer: problem ?? '' },
    lastSeenAt: last_seen_at?.toISOString() ?? null,
  }))
}

/** @returns whether it was added: false when the address is in use */
export function addMailbox(db: Db, key: Uint8Array, mailbox: NewMailbox, by: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const used = await trx
      .selectFrom('mailbox')
      .select('id')
      .where('address', '=', mailbox.address)
      .where('enabled', '=', true)
      .executeTakeFirst()
    if (used !== undefined) return false
    await put(trx, key, 'desk', mailbox, now)
    await noteEvent(trx, { what: 'mailbox_added', staffId: by, detail: { address: mailbox.address } }, now)
    return true
  })
}

/**
 * Takes a mailbox out of use and forgets its passwords. Its mail stays.
 * One that comes from the settings is removed there, or it would be back at the next start.
 */
export function removeMailbox(
  db: Db,
  id: string,
  by: string,
  now: Date,
): Promise<{ readonly removed: true } | { readonly refused: 'not_found' | 'set_elsewhere' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('mailbox')
      .select(['address', 'origin'])
      .where('id', '=', id)
      .where('enabled', '=', true)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (row === undefined) return { refused: 'not_found' as const }
    if (row.origin !== 'desk') return { refused: 'set_elsewhere' as const }
    await trx.updateTable('mailbox').set(OUT_OF_USE).where('id', '=', id).execute()
    await noteEvent(trx, { what: 'mailbox_removed', staffId: by, detail: { address: row.address } }, now)
    return { removed: true as const }
  })
}

/** At each start: the mailboxes of this origin become exactly the given ones. */
export function rewriteMailboxes(
  db: Db,
  key: Uint8Array,
  origin: 'env' | 'demo',
  wanted: readonly NewMailbox[],
  now: Date,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx
      .updateTable('mailbox')
      .set(OUT_OF_USE)
      .where('origin', '=', origin)
      .where('address', 'not in', ['', ...wanted.map(({ address }) => address)])
      .execute()
    for (const mailbox of wanted) await put(trx, key, origin, mailbox, now)
  })
}

async function put(
  trx: Db,
  key: Uint8Array,
  origin: MailboxTable['origin'],
  mailbox: NewMailbox,
  now: Date,
): Promise<void> {
  await forgetCursors(trx, mailbox)
  const values = {
    origin,
    settings: JSON.stringify(mailbox.settings),
    secrets: sealSecrets(key, mailbox.address, mailbox.secrets),
    enabled: true,
    state: 'new' as const,
    trouble: null,
    problem: null,
    ...MAY_SEND,
  }
  await trx
    .insertInto('mailbox')
    .values({ address: mailbox.address, created_at: now, ...values })
    .onConflict((conflict) => conflict.column('address').doUpdateSet({ ...values, created_at: ADDED_AT }))
    .execute()
}

/** The same address read from another place: what was read there says nothing about what to read here. */
async function forgetCursors(trx: Db, { address, settings }: NewMailbox): Promise<void> {
  await trx
    .deleteFrom('folder_cursor')
    .where('mailbox_id', 'in', (eb) =>
      eb
        .selectFrom('mailbox')
        .select('id')
        .where('address', '=', address)
        .where(sql<boolean>`settings -> 'source' is distinct from ${JSON.stringify(settings.source)}::jsonb`),
    )
    .execute()
}
