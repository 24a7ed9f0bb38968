import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { NO_HISTORY } from '../../src/core/history.ts'
import type { Rules } from '../../src/core/rules.ts'
import { judge } from '../../src/core/triage.ts'
import { readMail } from '../../src/mail/parse/read-mail.ts'
import { type Database, type Db, databaseOver, openDatabase } from '../../src/store/database.ts'
import { pastInquiries } from '../../src/store/inquiry/past-inquiries.ts'
import { migrateToLatest } from '../../src/store/migrate.ts'
import { backTestStored } from '../../src/store/rules/back-test.ts'
import { addRuleVersion } from '../../src/store/rules/rule-versions.ts'
import { anInquiry } from '../kit/books.ts'
import { startPostgres } from '../kit/postgres.ts'
import { shippedRules } from '../kit/rules.ts'

/**
 * npm run bench:backtest [-- COUNT]: stores so many inquiries (100,000 unless told) made of the demo's mails, and tells how
 * long a back-test over all of them takes, beside the time the same rows take to be read and not weighed.
 */
const COUNT = Number(process.argv[2] ?? 100_000)
const DEMO = resolve(import.meta.dirname, '../../demo/mails')
const NOW = new Date('2026-11-20T08:00:00Z')

const postgres = await startPostgres()
const rules = await shippedRules()
const database = postgres === null ? await embedded() : await openDatabase({ url: postgres.url })
try {
  await migrateToLatest(database.db)
  await fill(database.db, rules)
  const engine = postgres === null ? 'PGlite' : 'PostgreSQL'
  console.log(`${COUNT} stored inquiries on ${engine}`)
  const rows = await timed('reference: reading the same rows, weighing nothing', () => readAll(database.db), null)
  await timed('a draft with other points and tiers', () => backTest(otherPoints(rules)), rows)
  await timed('a draft with other words for one rule', () => backTest(otherWords(rules)), rows)
} finally {
  await database.close()
  await postgres?.stop()
}

async function embedded(): Promise<Database> {
  return databaseOver(await PGlite.create())
}

/** The mails of the demo, judged for real; then the books are filled with copies from other countries and days. */
async function fill(db: Db, rules: Rules): Promise<void> {
  const files = new Map<string, string>()
  const by = { origin: 'folder', staffId: null, comment: '', changes: [] } as const
  const version = await addRuleVersion(db, { files, folder: {}, desk: [], rules, ...by }, 0, NOW)
  for (const name of readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))) {
    const judged = judge(await readMail(readFileSync(resolve(DEMO, name))), rules, NO_HISTORY, NOW.toISOString())
    if (judged.scored !== null) await anInquiry(db, { ...judged, ruleVersionId: version?.id ?? null })
  }
  await sql`insert into mail (fingerprint, direction, raw, bytes, arrived_at, state)
    select 'copy ' || n, 'in', '', 0, timestamptz '2026-11-20T08:00:00Z' - n * interval '3 minutes', 'read'
    from generate_series(1, ${COUNT}::int) as n`.execute(db)
  await sql`create table sample as select row_number() over (order by inquiry_id) as place, * from scored`.execute(db)
  await sql`delete from scored`.execute(db)
  await sql`insert into inquiry (mail_id, conversation_id, rule_version_id, kind, risk, arrived_at, state)
    select id, (select min(id) from conversation), ${version?.id ?? null}, 'inquiry', 'none', arrived_at, 'answered'
    from mail where fingerprint like 'copy %'`.execute(db)
  await sql`insert into scored (inquiry_id, findings, quotes, basis)
    select inquiry.id,
      jsonb_set(findings, '{country}', to_jsonb((array['DE', 'US', 'MX', 'GH', 'RU', 'KP', 'BR'])[1 + inquiry.id % 7])),
      quotes, basis
    from inquiry join mail on mail.id = inquiry.mail_id and fingerprint like 'copy %'
    join sample on place = 1 + inquiry.id % (select count(*) from sample)`.execute(db)
  await sql`insert into staff (name, login, role, password_hash, created_at) values ('Lena', 'lena', 'staff', '-', now())`.execute(
    db,
  )
  await sql`insert into outcome (inquiry_id, outcome, reason, staff_id, recorded_at)
    select inquiry_id, case when inquiry_id % 3 = 0 then 'won' else 'lost' end, '', (select id from staff), now()
    from scored where inquiry_id % 10 = 0`.execute(db)
  await sql`analyze`.execute(db)
}

async function readAll(db: Db): Promise<string> {
  let count = 0
  for await (const chunk of pastInquiries(db, null, false)) count += chunk.length
  return `${count} rows`
}

async function backTest(draft: Rules): Promise<string> {
  const { inquiries, tau, matrix, results } = await backTestStored(database.db, rules, draft, null)
  const moved = inquiries - matrix.A.A - matrix.B.B - matrix.C.C
  return `${inquiries} weighed twice, ${moved} change tier, tau ${tau?.toFixed(3)}, ${results.won} wins`
}

async function timed(name: string, run: () => Promise<string>, reference: number | null): Promise<number> {
  const begun = performance.now()
  const said = await run()
  const seconds = (performance.now() - begun) / 1000
  const ratio = reference === null ? '' : `, ${(seconds / reference).toFixed(1)} times the reference`
  const mb = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${seconds.toFixed(2)} s  ${name} (${said})${ratio}, peak ${mb} MB`)
  return seconds
}

function otherPoints(rules: Rules): Rules {
  const changed = rules.scoring.rules.map((rule) => ({ ...rule, points: Math.round(rule.points * 1.4) }))
  return { ...rules, scoring: { ...rules.scoring, rules: changed, tiers: { A: 64, B: 34 } } }
}

function otherWords(rules: Rules): Rules {
  const changed = rules.scoring.rules.map((rule) =>
    rule.rule === 'how_found' ? { ...rule, words: { en: ['please', 'hello'] } } : rule,
  )
  return { ...rules, scoring: { ...rules.scoring, rules: changed } }
}
