import { sql } from 'kysely'
import type { Correctable, FactCorrection } from '../../core/extract/corrected/fact-correction.ts'
import { valuesRead } from '../../core/extract/corrected/in-force.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { storableJson, storableText } from '../storable.ts'
import { type HeldReading, holdRead } from './hold-read.ts'
import { takeBackReading } from './take-back-reading.ts'

type Refused = { readonly refused: 'not_found' | 'facts_settled' | 'mail_unreadable' | 'not_corrected' }

/** What a person said of a fact of this mail. */
export interface LiveFactCorrection {
  readonly field: Correctable
  readonly values: readonly string[]
  readonly was: readonly string[]
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** What people said of a mail and of its writer. */
export interface SaidOfFacts {
  /** The newest first. */
  readonly facts: readonly FactCorrection[]
  /** Somebody said something of the mail itself, even if it was taken back: it was read and decided upon before. */
  readonly readBefore: boolean
}

/** Corrections of the buyer's earlier mails that are looked through. */
const LATEST = 50

/** Says what a mail tells in one fact. It goes to the reader once more, and is decided upon with that. */
export function correctFact(
  db: Db,
  inquiryId: string,
  { field, values }: Pick<FactCorrection, 'field' | 'values'>,
  by: string,
  now: Date,
): Promise<{ readonly corrected: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdOpen(trx, inquiryId)
    if ('refused' in held) return held
    const before = await undoLive(trx, inquiryId, field, by, now)
    const was = before ?? valuesRead(field, held.triage?.facts ?? [])
    await trx
      .insertInto('fact_correction')
      .values({
        inquiry_id: inquiryId,
        field,
        values: storableJson(values),
        was: storableJson(was),
        staff_id: by,
        at: now,
      })
      .execute()
    await takeBackReading(trx, inquiryId, held.mailId, now)
    const detail = { field, from: was, to: values }
    await noteEvent(trx, { what: 'fact_corrected', staffId: by, inquiryId, detail }, now)
    return { corrected: true as const }
  })
}

/** Takes back what a person said of a fact: the mail tells again what was read. */
export function dropCorrection(
  db: Db,
  inquiryId: string,
  field: Correctable,
  by: string,
  now: Date,
): Promise<{ readonly dropped: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdOpen(trx, inquiryId)
    if ('refused' in held) return held
    const was = await undoLive(trx, inquiryId, field, by, now)
    if (was === null) return { refused: 'not_corrected' as const }
    await takeBackReading(trx, inquiryId, held.mailId, now)
    await noteEvent(trx, { what: 'fact_as_read', staffId: by, inquiryId, detail: { field, was } }, now)
    return { dropped: true as const }
  })
}

/** What people said of the facts of this mail and still stands, in the order they said it. */
export async function factCorrectionsOf(db: Db, inquiryId: string): Promise<LiveFactCorrection[]> {
  const rows = await db
    .selectFrom('fact_correction')
    .innerJoin('staff', 'staff.id', 'fact_correction.staff_id')
    .select(['field', 'values', 'was', 'staff.name as by', 'fact_correction.at'])
    .where('inquiry_id', '=', inquiryId)
    .where('undone_at', 'is', null)
    .orderBy('fact_correction.id')
    .execute()
  return rows.map(({ at, ...said }) => ({ ...said, at: at.toISOString() }))
}

/**
 * What people said of the facts of a mail, and of its writer by his earlier mails.
 *
 * @param addresses the writer's, in lower case
 */
export async function saidOfFacts(db: Db, mailId: string, addresses: readonly string[]): Promise<SaidOfFacts> {
  const rows = await db
    .selectFrom('fact_correction')
    .innerJoin('inquiry', 'inquiry.id', 'fact_correction.inquiry_id')
    .innerJoin('staff', 'staff.id', 'fact_correction.staff_id')
    .leftJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select((eb) => [
      'field',
      'values',
      'was',
      'staff.name as by',
      'undone_at',
      eb('inquiry.mail_id', '!=', mailId).$castTo<boolean>().as('earlier'),
    ])
    .where((eb) =>
      eb.or([
        eb('inquiry.mail_id', '=', mailId),
        eb.and([
          eb('inquiry.mail_id', '<', mailId),
          eb('buyer.address', 'in', ['', ...addresses.map(storableText)]),
          sql<boolean>`starts_with(field, 'buyer.')`,
          eb('undone_at', 'is', null),
        ]),
      ]),
    )
    .orderBy('fact_correction.id', 'desc')
    .limit(LATEST)
    .execute()
  const live = rows.filter(({ undone_at }) => undone_at === null)
  return {
    facts: live.map(({ field, values, was, by, earlier }) => ({ field, values, was, by, earlier })),
    readBefore: rows.some(({ earlier }) => !earlier),
  }
}

/** What had been read, as the correction that ends kept it; null when none stood. */
async function undoLive(
  trx: Db,
  inquiryId: string,
  field: Correctable,
  by: string,
  now: Date,
): Promise<readonly string[] | null> {
  const row = await trx
    .updateTable('fact_correction')
    .set({ undone_at: now, undone_by: by })
    .where('inquiry_id', '=', inquiryId)
    .where('field', '=', field)
    .where('undone_at', 'is', null)
    .returning('was')
    .executeTakeFirst()
  return row?.was ?? null
}

/** Locked, if its reply still waits to be written: what was answered or laid aside stays as it was. */
async function holdOpen(trx: Db, inquiryId: string): Promise<HeldReading | Refused> {
  const held = await holdRead(trx, inquiryId)
  if ('refused' in held || held.state === 'open') return held
  return { refused: 'facts_settled' }
}
