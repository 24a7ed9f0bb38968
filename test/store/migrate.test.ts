import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { up as draftsOfBefore } from '../../migrations/2026-11-23T0058-drafts-of-before.ts'
import { openDatabase } from '../../src/store/database.ts'
import { migrateToLatest, pendingMigrations } from '../../src/store/migrate.ts'
import { describeOnEachEngine, describeOnPostgres } from '../kit/database.ts'
import { anInquiry, GOOD_REPLY } from '../kit/queue.ts'

describeOnEachEngine('migrations', (database) => {
  it('have all run and run only once', async () => {
    expect(await pendingMigrations(database.db)).toEqual([])
    expect(await migrateToLatest(database.db)).toEqual([])
  })

  it('give a draft of before the parts it lacks', async () => {
    const { id } = await anInquiry(database.db)
    const lacking = sql`update inquiry set triage = triage #- '{draft,lines}' #- '{draft,promises}' #- '{draft,manager}'`
    await lacking.execute(database.db)
    await draftsOfBefore(database.db)
    const row = await database.db.selectFrom('inquiry').select('triage').where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.triage?.draft).toMatchObject({ text: GOOD_REPLY.text, lines: [], promises: [], manager: null })
  })

  it('give the same types on both engines', async () => {
    const values = sql<
      Record<string, unknown>
    >`select 9007199254740993::bigint as id, count(*) as n, '\\x00ff'::bytea as raw,
      timestamptz '2026-11-22 10:00+00' as at, '{"a": [1]}'::jsonb as json, true as yes, null as nothing`
    expect((await values.execute(database.db)).rows).toEqual([
      {
        id: '9007199254740993',
        n: '1',
        raw: Buffer.from([0, 255]),
        at: new Date('2026-11-22T10:00:00Z'),
        json: { a: [1] },
        yes: true,
        nothing: null,
      },
    ])
  })
})

describeOnPostgres('migrations', (database) => {
  it('may be started by several processes at once', async () => {
    await sql`create database twice`.execute(database.db)
    const url = String(database.url).replace(/[^/]+$/, 'twice')
    const processes = await Promise.all([1, 2, 3].map(() => openDatabase({ url })))
    const ran = await Promise.all(processes.map(({ db }) => migrateToLatest(db)))
    const known = await readdir(join(import.meta.dirname, '../../migrations'))
    expect(ran.flat()).toEqual(known.map((file) => file.slice(0, -'.ts'.length)).sort())
    await Promise.all(processes.map((one) => one.close()))
  })
})
