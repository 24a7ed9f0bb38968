import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { wasPlaced } from '../joining/standing-place.ts'

/**
 * Gives a mail that could not be read to the reader once more, as if it had just arrived: what stood in its place goes, and
 * what comes of it is a new inquiry.
 */
export function readAgain(
  db: Db,
  inquiryId: string,
  by: string,
  now: Date,
): Promise<{ readonly mailId: string } | { readonly refused: 'not_found' | 'mail_was_read' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('inquiry')
      .innerJoin('mail', 'mail.id', 'inquiry.mail_id')
      .select(['mail.id as mailId', 'mail.state', 'inquiry.conversation_id as conversationId'])
      .where('inquiry.id', '=', inquiryId)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return { refused: 'not_found' as const }
    const { mailId, conversationId } = row
    if (row.state !== 'unreadable') return { refused: 'mail_was_read' as const }
    const unread = { state: 'stored', attempts: 0, problem: null } as const
    // Where a person placed it, it stays; else its conversation is found by what can now be read.
    const place = (await wasPlaced(trx, mailId)) ? {} : { conversation_id: null }
    await trx
      .updateTable('mail')
      .set({ ...unread, ...place })
      .where('id', '=', mailId)
      .execute()
    await removePlaceholder(trx, inquiryId, conversationId)
    await noteEvent(trx, { what: 'read_again', staffId: by, detail: { mail: mailId, inquiry: inquiryId } }, now)
    return { mailId }
  })
}

/** The history keeps what was done with it. */
async function removePlaceholder(trx: Db, inquiryId: string, conversationId: string): Promise<void> {
  await trx.updateTable('event').set({ inquiry_id: null }).where('inquiry_id', '=', inquiryId).execute()
  await trx.deleteFrom('inquiry').where('id', '=', inquiryId).execute()
  await trx
    .deleteFrom('conversation')
    .where('id', '=', conversationId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('mail').select('id').whereRef('mail.conversation_id', '=', 'conversation.id'))),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('mail_move')
            .select('mail_move.id')
            .where((or) =>
              or.or([or('from_id', '=', or.ref('conversation.id')), or('to_id', '=', or.ref('conversation.id'))]),
            ),
        ),
      ),
    )
    .execute()
}
