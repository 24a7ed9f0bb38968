import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutboundState } from '../../src/core/outbound.ts'
import { type Db, openDatabase, type Place } from '../../src/store/database.ts'
import { migrateToLatest } from '../../src/store/migrate.ts'
import { describeOnPostgres } from '../kit/database.ts'
import { DOVECOT_MISSING, type Dovecot, startDovecot } from '../kit/dovecot.ts'
import { type RecordingSmtp, startSmtp } from '../kit/smtp.ts'
import { endure, prepare } from './ordeal.ts'

/** On each engine. `npm run test:crash` takes more. */
const KILLS = Number(process.env.CRASH_KILLS ?? 100)
const PATIENCE = 60_000 + KILLS * 10_000

let dovecot: Dovecot
let smtp: RecordingSmtp
beforeAll(async () => {
  dovecot = await startDovecot()
  smtp = await startSmtp()
})
afterAll(async () => {
  await dovecot?.stop()
  await smtp?.close()
})

if (process.env.CI === 'true' && DOVECOT_MISSING)
  throw new Error('With CI=true this must not be skipped: it needs Dovecot.')

describe.skipIf(DOVECOT_MISSING)(
  'whatever a worker was doing when it was killed, nothing is lost and nothing comes twice',
  () => {
    describeOnPostgres('postgres', (database) => {
      test(`${KILLS} kills`, () => ordeal({ url: database.url ?? '' }), PATIENCE)
    })

    test(
      `embedded, ${KILLS} kills`,
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'askback-crash-'))
        await ordeal({ folder: join(folder, 'database') })
        rmSync(folder, { recursive: true, force: true })
      },
      PATIENCE,
    )
  },
)

async function ordeal(place: Place): Promise<void> {
  const mailbox = dovecot.mailbox()
  const before = smtp.mails.length
  await within(place, async (db) => {
    await migrateToLatest(db)
    await prepare(db, KILLS, mailbox, smtp)
  })
  const { delivered, steps, settled } = await endure(place, KILLS, mailbox)
  const sent = smtp.mails.slice(before).map(({ raw }) => /^Message-ID: (\S+)/im.exec(raw.toString())?.[1] ?? '')
  const { arrived, inState } = await within(place, async (db) => ({
    arrived: await arrivedIn(db),
    inState: await repliesByState(db),
  }))
  const [accepted, unknown] = [inState('accepted'), inState('unknown')]
  console.log(
    `${KILLS} kills at ${steps.size} different steps: ${delivered} mails came, ${sent.length} went, of ${unknown.length} nobody knows; settled in ${Math.round(settled)} ms`,
  )

  expect(arrived).toEqual({
    mails: delivered,
    different: delivered,
    deliveries: delivered,
    inquiries: delivered,
    unread: 0,
  })
  expect(sent).toHaveLength(new Set(sent).size)
  expect(accepted.filter((id) => !sent.includes(id))).toEqual([])
  expect(sent.filter((id) => !accepted.includes(id) && !unknown.includes(id))).toEqual([])
  expect([...inState('queued'), ...inState('claimed'), ...inState('transmitting')]).toEqual([])
  expect(settled).toBeLessThan(60_000)
}

async function within<T>(place: Place, ask: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase(place)
  try {
    return await ask(db)
  } finally {
    await close()
  }
}

/** What came of the mails that were delivered, which all are inquiries. */
async function arrivedIn(db: Db) {
  const { rows } = await sql<Record<string, string>>`
    select count(distinct mail.id) as mails, count(distinct message_id) as different, count(distinct delivery.*) as deliveries,
      count(distinct inquiry.id) as inquiries, count(distinct mail.id) filter (where mail.state = 'stored') as unread
    from mail left join delivery on delivery.mail_id = mail.id left join inquiry on inquiry.mail_id = mail.id
    where message_id like '<in%@far.example>'`.execute(db)
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]))
}

async function repliesByState(db: Db): Promise<(state: OutboundState) => string[]> {
  const rows = await db.selectFrom('outbound').select(['message_id', 'state']).execute()
  return (wanted) => rows.filter(({ state }) => state === wanted).map(({ message_id }) => message_id)
}
