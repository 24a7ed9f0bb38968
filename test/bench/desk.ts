import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VIEWS } from '../../src/core/view.ts'
import { type Db, openDatabase } from '../../src/store/database.ts'
import { countViews, queuePage } from '../../src/store/inquiry/queue.ts'
import { migrateToLatest } from '../../src/store/migrate.ts'
import { startPostgres } from '../kit/postgres.ts'
import { timeDesk } from './desk-browser.ts'
import { seedDesk } from './seed-desk.ts'
import { report, type Timed } from './timed.ts'

/**
 * npm run bench:desk [-- COUNT [pglite]]: seeds so many conversations (100,000 unless told), on PostgreSQL where there is one,
 * and tells how long lists, counts and searches take beside the shortest question a database can be asked; then how long a person
 * at a browser waits, beside a key that does nothing.
 */
const COUNT = Number(process.argv[2] ?? 100_000)
const RUNS = 20
const NOW = new Date('2026-11-23T02:00:00Z')
const SEARCHES = [
  'price',
  'quantity container',
  'firm',
  'vacuum flask',
  '不锈钢',
  '保温杯',
  '杯',
  'sku-7',
  '99999',
  'zzzzz',
]

const postgres = process.argv[3] === 'pglite' ? null : await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'askback-bench-'))
try {
  const database = await openDatabase(postgres === null ? { folder: join(folder, 'database') } : { url: postgres.url })
  await migrateToLatest(database.db)
  const begun = performance.now()
  await seedDesk(database.db, COUNT, NOW)
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  console.log(`${COUNT} conversations on ${database.engine}, seeded in ${seconds} s`)
  report(await timeStore(database.db))
  await database.close()
  const env = postgres === null ? {} : { DATABASE_URL: postgres.url }
  report(await timeDesk({ ASKBACK_DATA_DIR: folder, ...env }))
} finally {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function timeStore(db: Db): Promise<Timed[]> {
  const timed: Timed[] = []
  const time = async (name: string, run: () => Promise<unknown>) => {
    const milliseconds: number[] = []
    for (let count = 0; count < RUNS; count += 1) {
      const begun = performance.now()
      await run()
      milliseconds.push(performance.now() - begun)
    }
    timed.push({ name, milliseconds })
  }
  await time('reference: select 1', () => db.selectNoFrom((eb) => eb.val(1).as('one')).execute())
  for (const view of VIEWS) await time(`list ${view}`, () => queuePage(db, { view, limit: 50 }, NOW))
  const filters = { country: 'NL', tier: 'A' } as const
  await time('list queue, two filters', () => queuePage(db, { view: 'queue', filters, limit: 50 }, NOW))
  await time('counts of all views', () => countViews(db, {}, NOW))
  await time('counts of all views, two filters', () => countViews(db, filters, NOW))
  for (const view of ['all', 'queue'] as const)
    for (const words of SEARCHES)
      await time(`search ${words} in ${view}`, () => queuePage(db, { view, words, limit: 50 }, NOW))
  return timed
}
