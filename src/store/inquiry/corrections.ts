import { sql } from 'kysely'
import type { Kind } from '../../core/inquiry.ts'
import type { Correction, Mark } from '../../core/teaching.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { type HeldReading, holdRead } from './hold-read.ts'
import { takeBackReading } from './take-back-reading.ts'

type Refused = { readonly refused: 'not_found' | 'kind_settled' | 'mail_unreadable' | 'not_marked' }

/** What a person said of a mail. */
export interface LiveCorrection {
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly from: Kind
  readonly to: Kind
}

/** Mails further back teach nothing that newer ones do not. */
const LEARNED = 1000

/** Says what kind a mail is. It goes to the reader once more and is decided upon as that kind; others are learned from it. */
export function markKind(
  db: Db,
  inquiryId: string,
  kind: Kind,
  by: string,
  now: Date,
): Promise<{ readonly marked: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdUnsettled(trx, inquiryId)
    if ('refused' in held) return held
    await undoLive(trx, inquiryId, by, now)
    await trx
      .insertInto('correction')
      .values({ inquiry_id: inquiryId, staff_id: by, from_kind: held.kind, to_kind: kind, marked_at: now })
      .execute()
    await readAsNew(trx, inquiryId, held.mailId, now)
    await noteEvent(trx, { what: 'kind_marked', staffId: by, inquiryId, detail: { from: held.kind, to: kind } }, now)
    return { marked: true as const }
  })
}

/** Takes back what a person said of a mail: it is unlearned, and the mail is decided upon as if nobody had said it. */
export function unmarkKind(
  db: Db,
  inquiryId: string,
  by: string,
  now: Date,
): Promise<{ readonly unmarked: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const held = await holdUnsettled(trx, inquiryId)
    if ('refused' in held) return held
    if (!(await undoLive(trx, inquiryId, by, now))) return { refused: 'not_marked' as const }
    await readAsNew(trx, inquiryId, held.mailId, now)
    await noteEvent(trx, { what: 'kind_unmarked', staffId: by, inquiryId, detail: { was: held.kind } }, now)
    return { unmarked: true as const }
  })
}

/** What a person said of the kind of this mail, if it still stands. */
export async function correctionOf(db: Db, inquiryId: string): Promise<LiveCorrection | null> {
  const row = await live(db)
    .select(['staff.name as by', 'marked_at', 'from_kind as from', 'to_kind as to'])
    .where('inquiry_id', '=', inquiryId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { marked_at, ...said } = row
  return { ...said, at: marked_at.toISOString() }
}

/** The kind a person gave to a mail; null when nobody has. */
export async function markOf(db: Db, mailId: string): Promise<Mark | null> {
  const row = await live(db)
    .innerJoin('inquiry', 'inquiry.id', 'correction.inquiry_id')
    .select(['to_kind as kind', 'staff.name as by'])
    .where('inquiry.mail_id', '=', mailId)
    .executeTakeFirst()
  return row ?? null
}

/** What there is to learn from, the newest first. */
export async function corrections(db: Db): Promise<Correction[]> {
  const said = (field: string) => sql<string>`coalesce(inquiry.triage ->> ${sql.lit(field)}, '')`
  return live(db)
    .innerJoin('inquiry', 'inquiry.id', 'correction.inquiry_id')
    .select(['to_kind as kind', said('language').as('language'), sql<string>`left(${said('text')}, 4000)`.as('text')])
    .orderBy('correction.id', 'desc')
    .limit(LEARNED)
    .execute()
}

/** Changes whenever something is marked or taken back. Counted, for ids do not become visible in their order. */
export async function correctionsStamp(db: Db): Promise<string> {
  const row = await db
    .selectFrom('correction')
    .select((eb) => [eb.fn.countAll<string>().as('marked'), eb.fn.count<string>('undone_at').as('undone')])
    .executeTakeFirstOrThrow()
  return `${row.marked} ${row.undone}`
}

function live(db: Db) {
  return db
    .selectFrom('correction')
    .innerJoin('staff', 'staff.id', 'correction.staff_id')
    .where('undone_at', 'is', null)
}

async function undoLive(trx: Db, inquiryId: string, by: string, now: Date): Promise<boolean> {
  const row = await trx
    .updateTable('correction')
    .set({ undone_at: now, undone_by: by })
    .where('inquiry_id', '=', inquiryId)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Locked, if its kind may still change: what was answered, or is part of a newer mail, has gone its way. */
async function holdUnsettled(trx: Db, id: string): Promise<HeldReading | Refused> {
  const held = await holdRead(trx, id)
  if ('refused' in held) return held
  return held.state === 'answered' || held.state === 'superseded' ? { refused: 'kind_settled' } : held
}

/** A tier that was set for what a mail seemed to be goes with it. */
async function readAsNew(trx: Db, inquiryId: string, mailId: string, now: Date): Promise<void> {
  await trx.deleteFrom('tier_override').where('inquiry_id', '=', inquiryId).execute()
  await takeBackReading(trx, inquiryId, mailId, now)
}
