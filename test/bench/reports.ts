import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/store/database.ts'
import { migrateToLatest } from '../../src/store/migrate.ts'
import { deskServer, type TestServer } from '../kit/desk-server.ts'
import { startPostgres } from '../kit/postgres.ts'
import { NOW } from '../kit/queue.ts'
import { shippedRules } from '../kit/rules.ts'
import { seedDesk } from './seed-desk.ts'
import { seedLetters } from './seed-letters.ts'
import { report, type Timed } from './timed.ts'

/**
 * npm run bench:reports [-- COUNT [pglite]]: seeds so many conversations of one mail each (100,000 unless told), one every four
 * minutes, and tells how long whole reports and the lists behind a figure take, from the request to the answer.
 */
const COUNT = Number(process.argv[2] ?? 100_000)
const RUNS = 10

const postgres = process.argv[3] === 'pglite' ? null : await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'askback-bench-'))
try {
  const database = await openDatabase(postgres === null ? { folder: join(folder, 'db') } : { url: postgres.url })
  await migrateToLatest(database.db)
  const server = await deskServer(database.db, await shippedRules())
  await seedDesk(database.db, COUNT, NOW)
  await seedLetters(database.db)
  console.log(`${COUNT} conversations on ${database.engine}`)
  report([
    await time(server, '/api/colleagues'),
    await time(server, '/api/reports?period=week'),
    await time(server, '/api/reports?period=weeks'),
    await time(server, '/api/reports?period=own&from=2026-08-25&to=2026-11-23'),
    await time(server, '/api/reports/cases?part=late&period=week'),
    await time(server, '/api/reports/cases?part=late&period=weeks'),
  ])
  await server.app.close()
  await database.close()
} finally {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function time(server: TestServer, url: string): Promise<Timed> {
  const milliseconds: number[] = []
  for (let count = 0; count < RUNS; count += 1) {
    const begun = performance.now()
    const { statusCode } = await server.ask('manager', 'GET', url)
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
    milliseconds.push(performance.now() - begun)
  }
  return { name: url, milliseconds }
}
