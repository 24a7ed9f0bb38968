import type { Db } from '../database.ts'
import { takeBackReading } from '../inquiry/take-back-reading.ts'

/** What goes from one conversation to another. */
interface Moving {
  readonly mailIds: readonly string[]
  readonly noteIds: readonly string[]
  readonly to: string
}

/** Moves mails with all that hangs on them: inquiries, our replies, promises, and these notes. */
export async function moveMails(trx: Db, { mailIds, noteIds, to }: Moving): Promise<void> {
  const moved = { conversation_id: to }
  const inquiries = trx
    .selectFrom('inquiry')
    .select('inquiry.id')
    .where('mail_id', 'in', [...mailIds])
  await trx
    .updateTable('outbound')
    .set(moved)
    .where('approval_id', 'in', (eb) =>
      eb
        .selectFrom('approval')
        .innerJoin('draft', 'draft.id', 'approval.draft_id')
        .select('approval.id')
        .where('draft.inquiry_id', 'in', inquiries),
    )
    .execute()
  await trx.updateTable('promise').set(moved).where('inquiry_id', 'in', inquiries).execute()
  await trx
    .updateTable('note')
    .set(moved)
    .where('id', 'in', ['0', ...noteIds])
    .execute()
  await trx
    .updateTable('inquiry')
    .set(moved)
    .where('mail_id', 'in', [...mailIds])
    .execute()
  await trx
    .updateTable('mail')
    .set(moved)
    .where('id', 'in', [...mailIds])
    .execute()
  // Who is reading one of them at this moment began with its old place, and is overtaken.
  const waiting = { attempts: 0 }
  await trx
    .updateTable('mail')
    .set(waiting)
    .where('id', 'in', [...mailIds])
    .where('state', '=', 'stored')
    .execute()
}

/** The newest mail of each that waits for an answer goes to the reader once more: it is answered with what now stands before it. */
export async function readNewestAgain(trx: Db, conversationIds: readonly string[], now: Date): Promise<void> {
  for (const id of conversationIds) {
    const newest = await trx
      .selectFrom('inquiry')
      .select(['id', 'mail_id'])
      .where('conversation_id', '=', id)
      .where('state', '=', 'open')
      .where('kind', 'is not', null)
      .orderBy('mail_id', 'desc')
      .limit(1)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (newest !== undefined) await takeBackReading(trx, newest.id, newest.mail_id, now)
  }
}
