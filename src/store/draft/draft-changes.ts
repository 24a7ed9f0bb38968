import { sql } from 'kysely'
import type { DraftChanges, SentenceChange } from '../../core/draft/changes/draft-changes.ts'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/** What was changed in one letter, and beside which wording. */
export interface NotedChanges extends DraftChanges {
  readonly language: string
  readonly polished: boolean
}

/** Sentences kept of one letter, and signs of each. */
const MOST_SENTENCES = 40
const LONGEST = 600
/** Parts shown, and examples of each. */
const MOST_PARTS = 60
const MOST_EXAMPLES = 3

/** Written with the approval of the letter. */
export async function writeChanges(
  trx: Db,
  approvalId: string,
  { language, polished, drafted, kept, distance, parts, changes }: NotedChanges,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('draft_change')
    .values({ approval_id: approvalId, language, polished, drafted, kept, distance, parts: [...parts], at: now })
    .execute()
  const rows = changes.slice(0, MOST_SENTENCES).map((one) => rowOf(approvalId, one))
  if (rows.length > 0) await trx.insertInto('sentence_change').values(rows).execute()
}

function rowOf(approvalId: string, { how, part, distance, before, after }: SentenceChange) {
  const short = (text: string | null) => text && storableText(text.slice(0, LONGEST))
  return { approval_id: approvalId, part, how, distance, before: short(before), after: short(after) }
}

/** How letters were changed since a day, without those that were taken back. */
export async function changesSince(db: Db, since: Date) {
  const [whole, weeks, parts] = await Promise.all([wholeSince(db, since), weeksSince(db, since), partsSince(db, since)])
  return { ...whole, weeks, parts: await withExamples(db, parts, since) }
}

function sent(db: Db, since: Date) {
  return db
    .selectFrom('draft_change')
    .innerJoin('approval', 'approval.id', 'draft_change.approval_id')
    .where('draft_change.at', '>=', since)
    .where('approval.undone_at', 'is', null)
}

async function wholeSince(db: Db, since: Date) {
  const row = await sent(db, since)
    .select([
      sql<string>`count(*)`.as('letters'),
      sql<string>`count(*) filter (where distance = 0)`.as('unchanged'),
      sql<string>`count(*) filter (where (select count(*) from sentence_change s
        where s.approval_id = draft_change.approval_id) <= 1)`.as('one_sentence'),
      sql<number>`coalesce(avg(distance), 0)`.as('distance'),
    ])
    .executeTakeFirstOrThrow()
  const { letters, unchanged, one_sentence: atMostOne, distance } = row
  return {
    letters: Number(letters),
    unchanged: Number(unchanged),
    atMostOne: Number(atMostOne),
    distance,
  }
}

async function weeksSince(db: Db, since: Date) {
  const rows = await sent(db, since)
    .select([
      sql<string>`to_char(date_trunc('week', draft_change.at), 'YYYY-MM-DD')`.as('week'),
      sql<string>`count(*)`.as('letters'),
      sql<number>`avg(distance)`.as('distance'),
    ])
    .groupBy('week')
    .orderBy('week')
    .execute()
  return rows.map(({ week, letters, distance }) => ({ week, letters: Number(letters), distance }))
}

interface ChangedPart {
  readonly part: string
  readonly language: string
  /** Letters that hold the part, and in how many of them it was changed. */
  readonly uses: number
  readonly changed: number
  /** Mean of its changed sentences. */
  readonly distance: number
}

/** The parts that were changed, the most often changed first. */
async function partsSince(db: Db, since: Date): Promise<ChangedPart[]> {
  const { rows } = await sql<{ part: string; language: string; uses: string; changed: string; distance: number }>`
    with sent as (
      select c.approval_id, c.language, c.parts from draft_change c
      join approval a on a.id = c.approval_id and a.undone_at is null where c.at >= ${since}
    ), used as (
      select part, language, count(*) as uses from sent, unnest(parts) as part group by part, language
    ), changed as (
      select s.part, sent.language, count(distinct s.approval_id) as changed, avg(s.distance) as distance
      from sentence_change s join sent on sent.approval_id = s.approval_id where s.part is not null
      group by s.part, sent.language
    )
    select part, language, uses, changed, distance from changed join used using (part, language)
    order by changed desc, distance desc, part, language limit ${MOST_PARTS}`.execute(db)
  return rows.map((row) => ({
    ...row,
    uses: Number(row.uses),
    changed: Number(row.changed),
  }))
}

/** The latest changes of each part, in the words before and after. */
async function withExamples(db: Db, parts: readonly ChangedPart[], since: Date) {
  const names = parts.map(({ part }) => part)
  if (names.length === 0) return []
  const { rows } = await sql<{ part: string; language: string; before: string; after: string | null; at: Date }>`
    select part, language, before, after, at from (
      select s.part, c.language, s.before, s.after, c.at,
        row_number() over (partition by s.part, c.language order by c.at desc, s.id desc) as place
      from sentence_change s join draft_change c on c.approval_id = s.approval_id
      join approval a on a.id = c.approval_id and a.undone_at is null
      where c.at >= ${since} and s.part = any(${names})
    ) as ranked where place <= ${MOST_EXAMPLES} order by at desc`.execute(db)
  return parts.map((one) => ({
    ...one,
    examples: rows
      .filter(({ part, language }) => part === one.part && language === one.language)
      .map(({ before, after, at }) => ({ before, after, at: at.toISOString() })),
  }))
}
