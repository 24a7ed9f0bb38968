import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/** A mail as it lies in a folder. */
interface StoredMail {
  readonly uid: number
  readonly raw: Uint8Array
  readonly fingerprint: string
  readonly messageId: string | null
  /** When the mailbox got it. */
  readonly arrivedAt: Date
  /** Why `raw` is not the whole mail; null when it is. */
  readonly problem: string | null
}

/** What was fetched at one go, and how far the folder is read once it is stored. */
export interface ArrivedBatch {
  readonly mailboxId: string
  readonly folder: string
  readonly uidvalidity: string
  readonly mails: readonly StoredMail[]
  readonly cursor: number
}

/**
 * Stores a batch and moves the cursor in one transaction: either both or neither.
 * A mail that arrives again, from the same place or another, is only one more delivery.
 *
 * @returns how many mails are new
 */
export function storeBatch(db: Db, batch: ArrivedBatch, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let added = 0
    for (const mail of batch.mails) {
      const known = await mailWith(trx, mail.fingerprint)
      const id = known ?? (await insertMail(trx, mail))
      if (known === undefined) added += 1
      await insertDelivery(trx, batch, mail.uid, id, now)
    }
    await moveCursor(trx, batch, now)
    return added
  })
}

/** How far a folder is read; null when it never was. */
export async function folderCursor(
  db: Db,
  mailboxId: string,
  folder: string,
): Promise<{ readonly uidvalidity: string; readonly uid: number } | null> {
  const row = await db
    .selectFrom('folder_cursor')
    .select(['uidvalidity', 'uid'])
    .where('mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .executeTakeFirst()
  return row === undefined ? null : { uidvalidity: row.uidvalidity, uid: Number(row.uid) }
}

/** The mails nobody has read yet, the oldest first. */
export async function unreadMails(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'stored')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** A mail that is about to be read, the attempt already counted: a mail that ends the process is counted too. */
export interface UnreadMail {
  readonly id: string
  readonly raw: Uint8Array
  readonly attempts: number
  readonly arrivedAt: Date
  /** Known already when it is read once more. */
  readonly conversationId: string | null
  /** When the mailbox it came by was added, the earliest of several. */
  readonly mailboxAddedAt: Date | null
}

/** Counts an attempt and hands out the mail; null when it was read meanwhile. */
export async function beginReading(db: Db, id: string): Promise<UnreadMail | null> {
  const row = await db
    .updateTable('mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .returning((eb) => [
      'id',
      'raw',
      'attempts',
      'arrived_at as arrivedAt',
      'conversation_id as conversationId',
      eb
        .selectFrom('delivery')
        .innerJoin('mailbox', 'mailbox.id', 'delivery.mailbox_id')
        .select((inside) => inside.fn.min('mailbox.created_at').as('added_at'))
        .whereRef('delivery.mail_id', '=', 'mail.id')
        .as('mailboxAddedAt'),
    ])
    .executeTakeFirst()
  return row ?? null
}

/** Keeps the copy of a mail we sent, so that answers to it find their conversation. */
export async function fileSentCopy(
  trx: Db,
  mail: {
    readonly fingerprint: string
    readonly messageId: string
    readonly raw: Uint8Array
    readonly subject: string
    readonly from: string
    readonly conversationId: string
  },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('mail')
    .values({
      fingerprint: mail.fingerprint,
      message_id: mail.messageId,
      direction: 'out',
      raw: Buffer.from(mail.raw),
      bytes: mail.raw.length,
      arrived_at: now,
      state: 'read',
      from_address: mail.from,
      subject: mail.subject,
      conversation_id: mail.conversationId,
    })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .execute()
}

async function mailWith(trx: Db, fingerprint: string): Promise<string | undefined> {
  const row = await trx.selectFrom('mail').select('id').where('fingerprint', '=', fingerprint).executeTakeFirst()
  return row?.id
}

/** Two folders may bring the same mail at the same moment; the later insert waits and then takes the earlier's row. */
async function insertMail(trx: Db, mail: StoredMail): Promise<string> {
  const { fingerprint, messageId, raw, problem } = mail
  const { id } = await trx
    .insertInto('mail')
    .values({
      fingerprint,
      message_id: messageId === null ? null : storableText(messageId),
      direction: 'in',
      raw: Buffer.from(raw),
      bytes: raw.length,
      arrived_at: mail.arrivedAt,
      state: 'stored',
      problem,
    })
    .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet({ fingerprint }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function insertDelivery(trx: Db, batch: ArrivedBatch, uid: number, mailId: string, now: Date): Promise<void> {
  const { mailboxId, folder, uidvalidity } = batch
  await trx
    .insertInto('delivery')
    .values({ mailbox_id: mailboxId, folder, uidvalidity, uid, mail_id: mailId, arrived_at: now })
    .onConflict((conflict) => conflict.columns(['mailbox_id', 'folder', 'uidvalidity', 'uid']).doNothing())
    .execute()
}

async function moveCursor(trx: Db, batch: ArrivedBatch, now: Date): Promise<void> {
  const place = { uidvalidity: batch.uidvalidity, uid: batch.cursor, moved_at: now }
  await trx
    .insertInto('folder_cursor')
    .values({ mailbox_id: batch.mailboxId, folder: batch.folder, ...place })
    .onConflict((conflict) => conflict.columns(['mailbox_id', 'folder']).doUpdateSet(place))
    .execute()
}
