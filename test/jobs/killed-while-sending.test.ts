import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Db, openDatabase, type Place } from '../../src/store/database.ts'
import { claimDue } from '../../src/store/draft/outbox.ts'
import { sweepExpired } from '../../src/store/draft/outbox-sweep.ts'
import { migrateToLatest } from '../../src/store/migrate.ts'
import { AT_ONCE, anApprovedReply, later } from '../kit/books.ts'
import { describeOnPostgres } from '../kit/database.ts'

const AFTER_LEASE = later(20 + 601)
const cases = [
  ['before the first byte, it is sent again', 'connect', 'queued', 1],
  ['after the first byte, nobody knows and a person decides', 'data', 'unknown', 0],
] as const

async function killWhileSending(place: Place, where: string): Promise<void> {
  const script = join(import.meta.dirname, 'send-and-hang.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(place), where], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function expectAfterwards(db: Db, state: string, again: number): Promise<void> {
  await sweepExpired(db, AFTER_LEASE)
  const { state: found } = await db.selectFrom('outbound').select('state').executeTakeFirstOrThrow()
  expect(found).toBe(state)
  expect(await claimDue(db, 10, AT_ONCE, AFTER_LEASE, later(9999))).toHaveLength(again)
}

describeOnPostgres('kill -9 while sending', (database) => {
  it.each(cases)('%s', async (_, where, state, again) => {
    await anApprovedReply(database.db)
    await killWhileSending({ url: database.url ?? '' }, where)
    await expectAfterwards(database.db, state, again)
  })
})

describe('kill -9 while sending (embedded)', () => {
  it.each(cases)('%s', async (_, where, state, again) => {
    const folder = mkdtempSync(join(tmpdir(), 'askback-killed-'))
    const place = { folder: join(folder, 'database') }
    const before = await openDatabase(place)
    await migrateToLatest(before.db)
    await anApprovedReply(before.db)
    await before.close()
    await killWhileSending(place, where)
    const after = await openDatabase(place)
    await expectAfterwards(after.db, state, again)
    await after.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
