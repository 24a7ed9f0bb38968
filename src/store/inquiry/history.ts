import { sql } from 'kysely'
import type { History } from '../../core/history.ts'
import type { LatePromise } from '../../core/inquiry.ts'
import { knownFrom } from '../../core/known.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'
import { askedBefore, talkedOfIn, toldBefore } from './told-before.ts'

/** As many as a letter can own up to. */
const MOST_LATE = 5

/**
 * What stands in our books about a writer before this mail.
 *
 * @param addresses the writer's, in lower case
 * @param answers message ids the mail answers
 */
export async function historyOf(
  db: Db,
  addresses: readonly string[],
  answers: readonly string[],
  mailId: string,
): Promise<History> {
  const [received, sent, conversations] = [
    await countReceived(db, addresses, mailId),
    await countSent(db, addresses),
    await conversationsOfOurs(db, answers),
  ]
  const told = await toldBefore(db, conversations, addresses, mailId)
  const [talkedOf, known] = [talkedOfIn(told), knownFrom(told)]
  const asked = await askedBefore(db, conversations, addresses)
  const late = await latePromises(db, addresses)
  return {
    ...received,
    ...sent,
    answersOurs: conversations.length > 0,
    ...(talkedOf && { talkedOf }),
    ...(known && { known }),
    ...(asked.length > 0 && { asked }),
    ...(late.length > 0 && { late }),
  }
}

/** As far as they were noticed, the first due first. */
function latePromises(db: Db, addresses: readonly string[]): Promise<LatePromise[]> {
  return db
    .selectFrom('owed')
    .innerJoin('buyer', 'buyer.id', 'owed.buyer_id')
    .select(['owed.topic', 'owed.values', 'owed.sent'])
    .where('buyer.address', 'in', ['', ...addresses.map(storableText)])
    .where('owed.late_at', 'is not', null)
    .orderBy('owed.due_at')
    .orderBy('owed.id')
    .limit(MOST_LATE)
    .execute()
}

/** Whether we sent this mail, by its id, to this address. */
export async function wasSentTo(db: Db, messageId: string, recipient: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbound')
    .select('id')
    .where('message_id', '=', storableText(messageId))
    .where('recipient', '=', storableText(recipient))
    .where('state', 'in', ['transmitting', 'accepted', 'unknown'])
    .executeTakeFirst()
  return row !== undefined
}

async function countReceived(db: Db, addresses: readonly string[], mailId: string) {
  const row = await db
    .selectFrom('inquiry')
    .innerJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select((eb) => [
      eb.fn.countAll<string>().as('received'),
      eb.fn.countAll<string>().filterWhere('inquiry.kind', '=', 'order').as('orders'),
    ])
    .where('buyer.address', 'in', ['', ...addresses.map(storableText)])
    .where('inquiry.mail_id', '<', mailId)
    .executeTakeFirstOrThrow()
  return { received: Number(row.received), orders: Number(row.orders) }
}

/** A quotation is a reply from a quotation template; the count starts anew with each order. */
async function countSent(db: Db, addresses: readonly string[]) {
  const row = await db
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('inquiry', 'inquiry.id', 'draft.inquiry_id')
    .select((eb) => [
      eb.fn.countAll<string>().as('sent'),
      eb.fn
        .countAll<string>()
        .filterWhere(sql<boolean>`inquiry.triage #>> '{draft,template}' like '%quotation%'`)
        .filterWhere((inside) =>
          inside.not(
            inside.exists(
              inside
                .selectFrom('inquiry as later')
                .select('later.id')
                .whereRef('later.buyer_id', '=', 'inquiry.buyer_id')
                .where('later.kind', '=', 'order')
                .whereRef('later.id', '>', 'inquiry.id'),
            ),
          ),
        )
        .as('quotations'),
    ])
    .where('outbound.state', '=', 'accepted')
    .where('outbound.recipient', 'in', ['', ...addresses.map(storableText)])
    .executeTakeFirstOrThrow()
  return { sent: Number(row.sent), quotations: Number(row.quotations) }
}

/** The conversations of the mails of ours among these message ids; empty when none of them is ours. */
async function conversationsOfOurs(db: Db, answers: readonly string[]): Promise<string[]> {
  const ids = ['', ...answers.map(storableText)]
  const sent = db.selectFrom('outbound').select('conversation_id').where('message_id', 'in', ids)
  const filed = db
    .selectFrom('mail')
    .select('conversation_id')
    .where('message_id', 'in', ids)
    .where('direction', '=', 'out')
    .where('conversation_id', 'is not', null)
    .$narrowType<{ conversation_id: string }>()
  return (await sent.union(filed).execute()).map(({ conversation_id }) => conversation_id)
}
