import { sql } from 'kysely'
import type { Draft, LatePromise, Triage } from '../../core/inquiry.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { storableJson, storableText } from '../storable.ts'

/** An answered inquiry whose buyer waits for what we promised, and has no apology yet. */
export interface Delay {
  readonly inquiryId: string
  /** What was decided about the mail we answered. */
  readonly triage: Triage
  /** Of the letter that promised. */
  readonly subject: string
  readonly late: readonly (LatePromise & { readonly id: string })[]
}

/** The delay that has lasted longest; null when there is none. Where the buyer has written again, the reply to that mail speaks of it. */
export async function nextDelay(db: Db): Promise<Delay | null> {
  const rows = await db
    .selectFrom('owed')
    .innerJoin('inquiry', 'inquiry.id', 'owed.inquiry_id')
    .innerJoin('outbound', 'outbound.approval_id', 'owed.approval_id')
    .select(['owed.id', 'owed.topic', 'owed.values', 'owed.sent'])
    .select(['inquiry.id as inquiry_id', 'inquiry.triage', 'outbound.subject'])
    .where('owed.late_at', 'is not', null)
    .where('owed.apology_id', 'is', null)
    .where('inquiry.state', '=', 'answered')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('inquiry as newer')
            .select('newer.id')
            .whereRef('newer.conversation_id', '=', 'inquiry.conversation_id')
            .whereRef('newer.id', '>', 'inquiry.id')
            .where('newer.state', 'in', ['open', 'answered']),
        ),
      ),
    )
    .orderBy('owed.due_at')
    .orderBy('owed.id')
    .limit(100)
    .execute()
  const [first] = rows
  if (first === undefined || first.triage === null) return null
  const late = rows
    .filter(({ inquiry_id }) => inquiry_id === first.inquiry_id)
    .map(({ id, topic, values, sent }) => ({ id, topic, values, sent }))
  return { inquiryId: first.inquiry_id, triage: first.triage, subject: first.subject, late }
}

/** Lays the apology before the people who approve: its inquiry waits in the queue again. Nothing happens when it no longer is as it was. */
export function saveApology(db: Db, { inquiryId, late }: Delay, draft: Draft, now: Date): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const reopened = await trx
      .updateTable('inquiry')
      .set({ state: 'open' })
      .where('id', '=', inquiryId)
      .where('state', '=', 'answered')
      .returning('id')
      .executeTakeFirst()
    if (reopened === undefined) return
    const { id } = await trx
      .insertInto('draft')
      .values({
        inquiry_id: inquiryId,
        state: 'waiting',
        subject: storableText(draft.subject),
        text: storableText(draft.text),
        language: draft.language,
        for_manager: draft.manager !== null,
        apology: storableJson(draft),
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const promises = late.map((one) => one.id)
    await trx.updateTable('promise').set({ apology_id: id }).where('id', 'in', promises).execute()
    await noteEvent(trx, { what: 'apology_drafted', inquiryId, detail: { draft: id, promises } }, now)
  })
}

/** What a draft answers: an apology answers no question of the mail, and is its own letter. */
export function answeredBy(triage: Triage, apology: Draft | null): Triage {
  return apology === null ? triage : { ...triage, points: [], draft: apology }
}

/** The newest draft of an inquiry, for a join. */
export const NEWEST_DRAFT = sql<boolean>`draft.id = (select max(newest.id) from draft as newest where newest.inquiry_id = inquiry.id)`
