import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { OwedPromise } from './promises.ts'

/** A promise that binds us no more. */
export interface EndedPromise extends Pick<OwedPromise, 'id' | 'what' | 'due'> {
  /** Kept; put off by a letter that owned up to the delay; or no longer owed, as a person said. */
  readonly how: 'kept' | 'owned_up' | 'withdrawn'
  /** ISO 8601 instant. */
  readonly at: string
}

/** As many as somebody reads through. */
const MOST = 10
/** A promise whose letter was taken back has no end: it was never made. */
const HOW = sql<
  EndedPromise['how']
>`case when kept_at is not null then 'kept' when kept_by is not null then 'owned_up' else 'withdrawn' end`

/** What was promised to the buyer of an inquiry and has come to its end, in any of his conversations, the latest first. */
export async function endedPromises(db: Db, inquiryId: string): Promise<EndedPromise[]> {
  const of = db.selectFrom('inquiry').where('id', '=', inquiryId)
  const rows = await db
    .selectFrom('promise')
    .select(['id', 'what', 'due_at', HOW.as('how')])
    .select((eb) => eb.fn.coalesce('kept_at', 'withdrawn_at').as('at'))
    .where((eb) =>
      eb.or([eb('conversation_id', '=', of.select('conversation_id')), eb('buyer_id', '=', of.select('buyer_id'))]),
    )
    .where((eb) =>
      eb.or([
        eb('kept_at', 'is not', null),
        eb.and([
          eb('withdrawn_at', 'is not', null),
          eb.or([eb('kept_by', 'is not', null), eb('staff_id', 'is not', null)]),
        ]),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ id, what, due_at, how, at }) =>
    at === null ? [] : [{ id, what, due: due_at.toISOString(), how, at: at.toISOString() }],
  )
}
