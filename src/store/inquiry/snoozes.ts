import type { Against } from '../../core/acts/acts.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { holdFor } from './held-inquiry.ts'

type Refused = { readonly refused: Against | 'not_found' | 'moment_passed' }

/** An inquiry that stands aside. */
export interface Snooze {
  /** ISO 8601 instant; null: until the buyer writes. */
  readonly until: string | null
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** Puts an inquiry aside until a moment, or until the buyer writes when `until` is null; what was set before gives way. */
export function snooze(
  db: Db,
  inquiryId: string,
  until: Date | null,
  by: string,
  now: Date,
): Promise<{ readonly snoozed: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    if (until !== null && until <= now) return { refused: 'moment_passed' as const }
    const held = await holdFor(trx, 'snooze', inquiryId)
    if ('refused' in held) return held
    const row = { until, staff_id: by, at: now }
    await trx
      .insertInto('snooze')
      .values({ inquiry_id: inquiryId, ...row })
      .onConflict((conflict) => conflict.column('inquiry_id').doUpdateSet(row))
      .execute()
    const detail = { until: until?.toISOString() ?? null }
    await noteEvent(trx, { what: 'snoozed', staffId: by, inquiryId, detail }, now)
    return { snoozed: true as const }
  })
}

/** Brings an inquiry back before its time. */
export function wake(db: Db, inquiryId: string, by: string, now: Date): Promise<{ readonly awake: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdFor(trx, 'wake', inquiryId)
    if ('refused' in held) return held
    await endSnooze(trx, inquiryId)
    await noteEvent(trx, { what: 'woken', staffId: by, inquiryId, detail: { why: 'asked' } }, now)
    return { awake: true as const }
  })
}

/** Nothing is put aside that was decided upon. */
export async function endSnooze(trx: Db, inquiryId: string): Promise<void> {
  await trx.deleteFrom('snooze').where('inquiry_id', '=', inquiryId).execute()
}

/** The buyer wrote: what stood aside in his conversation is awake, and the history of both mails says why. */
export async function wakeByMail(
  trx: Db,
  { inquiryId, conversationId, mailId }: { inquiryId: string; conversationId: string; mailId: string },
  now: Date,
): Promise<void> {
  const woken = await trx
    .deleteFrom('snooze')
    .where('inquiry_id', 'in', (eb) =>
      eb
        .selectFrom('inquiry')
        .select('inquiry.id')
        .where('inquiry.conversation_id', '=', conversationId)
        .where('inquiry.mail_id', '<', mailId),
    )
    .returning('inquiry_id')
    .execute()
  if (woken.length === 0) return
  for (const id of [...woken.map((row) => row.inquiry_id), inquiryId]) {
    await noteEvent(trx, { what: 'woken', inquiryId: id, detail: { why: 'wrote', by: inquiryId } }, now)
  }
}

/** Whether an inquiry stands aside, since when and until when. */
export async function snoozeOf(db: Db, inquiryId: string): Promise<Snooze | null> {
  const row = await db
    .selectFrom('snooze')
    .innerJoin('staff', 'staff.id', 'snooze.staff_id')
    .select(['snooze.until', 'snooze.at', 'staff.name as by'])
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
  return row === undefined ? null : { until: row.until?.toISOString() ?? null, by: row.by, at: row.at.toISOString() }
}

/** When the buyer's own mail ended a snooze, if that was the last that happened to it. ISO 8601 instant. */
export async function wokenByMail(db: Db, inquiryId: string): Promise<string | null> {
  const last = await db
    .selectFrom('event')
    .select(['at', 'detail'])
    .where('inquiry_id', '=', inquiryId)
    .where('what', 'in', ['snoozed', 'woken'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return last?.detail['why'] === 'wrote' ? last.at.toISOString() : null
}
