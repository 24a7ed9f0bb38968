import type { Against } from '../../core/acts/acts.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { storableText } from '../storable.ts'
import { holdFor } from './held-inquiry.ts'

/** What staff asked a manager about a conversation, and what the manager said. */
export interface ManagerRequest {
  readonly id: string
  readonly question: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null
}

/** Asks a manager about an inquiry; one question at a time. */
export function askManager(
  db: Db,
  inquiryId: string,
  question: string,
  by: string,
  now: Date,
): Promise<{ readonly asked: string } | { readonly refused: Against | 'not_found' }> {
  return db.transaction().execute(async (trx) => {
    const held = await holdFor(trx, 'ask', inquiryId)
    if ('refused' in held) return held
    const { id } = await trx
      .insertInto('manager_request')
      .values({ inquiry_id: inquiryId, staff_id: by, question: storableText(question), at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await noteEvent(trx, { what: 'manager_asked', staffId: by, inquiryId, detail: { request: id } }, now)
    return { asked: id }
  })
}

/** Answers what staff asked; of two managers who answer at once, one succeeds. */
export function answerRequest(
  db: Db,
  id: string,
  answer: string,
  by: string,
  now: Date,
): Promise<{ readonly answered: true } | { readonly refused: 'not_found' | 'not_asked' }> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('manager_request')
      .set({ answer: storableText(answer), answered_by: by, answered_at: now })
      .where('id', '=', id)
      .where('answered_at', 'is', null)
      .returning('inquiry_id')
      .executeTakeFirst()
    if (row === undefined) return { refused: (await exists(trx, id)) ? ('not_asked' as const) : ('not_found' as const) }
    const detail = { request: id }
    await noteEvent(trx, { what: 'manager_answered', staffId: by, inquiryId: row.inquiry_id, detail }, now)
    return { answered: true as const }
  })
}

/** A newer mail took the place of what a question was about: the question waits there. */
export async function carryRequests(trx: Db, from: readonly string[], to: string): Promise<void> {
  await trx
    .updateTable('manager_request')
    .set({ inquiry_id: to })
    .where('inquiry_id', 'in', ['0', ...from])
    .where('answered_at', 'is', null)
    .execute()
}

/** What was asked of managers in the conversation of an inquiry, the oldest first. */
export async function managerRequestsOf(db: Db, inquiryId: string): Promise<ManagerRequest[]> {
  const rows = await db
    .selectFrom('inquiry as shown')
    .innerJoin('inquiry', 'inquiry.conversation_id', 'shown.conversation_id')
    .innerJoin('manager_request as request', 'request.inquiry_id', 'inquiry.id')
    .innerJoin('staff as asker', 'asker.id', 'request.staff_id')
    .leftJoin('staff as answerer', 'answerer.id', 'request.answered_by')
    .select(['request.id', 'request.question', 'request.at', 'request.answer', 'request.answered_at'])
    .select(['asker.name as asker', 'answerer.name as answerer'])
    .where('shown.id', '=', inquiryId)
    .orderBy('request.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    by: row.asker,
    at: row.at.toISOString(),
    answer:
      row.answered_at === null
        ? null
        : { text: row.answer ?? '', by: row.answerer ?? '', at: row.answered_at.toISOString() },
  }))
}

async function exists(trx: Db, id: string): Promise<boolean> {
  return (await trx.selectFrom('manager_request').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
