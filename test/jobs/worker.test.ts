import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type JudgeThread, openJudgeThread } from '../../src/jobs/judging/judge-thread.ts'
import { keepRules } from '../../src/jobs/load-rules.ts'
import { createBell } from '../../src/jobs/wake.ts'
import { startWorker, type WorkerDeps } from '../../src/jobs/worker.ts'
import { openAccessTokens } from '../../src/mail/oauth.ts'
import { type MailReader, openMailReader } from '../../src/mail/parse/mail-reader.ts'
import { claimDue } from '../../src/store/draft/outbox.ts'
import { stopSending } from '../../src/store/mail/sending-stops.ts'
import { AT_ONCE, aMailbox, anApprovedReply, later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { mailOf } from '../kit/mime.ts'
import { until } from '../kit/until.ts'

const shipped = join(import.meta.dirname, '../..')

describeOnEachEngine('the worker', (database) => {
  let folder: string
  let deps: WorkerDeps
  let worker: { stop: () => Promise<void> }
  let reader: MailReader
  let judging: JudgeThread
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'askback-worker-'))
    reader = openMailReader()
    judging = openJudgeThread()
    const source = { kind: 'maildir', path: folder } as const
    await aMailbox(database.db, 'sales@us.example', { source, sender: { kind: 'file', path: join(folder, 'sent') } })
    deps = {
      database: { db: database.db, engine: database.engine, close: async () => {} },
      key: new Uint8Array(32),
      mode: 'on',
      pace: AT_ONCE,
      allowList: [],
      rules: await keepRules(database.db, { folder: join(shipped, 'rules'), shipped }, NOW),
      reader,
      judging,
      tokens: openAccessTokens(),
      model: undefined,
      random: () => 0,
      bell: createBell(),
      clock: () => new Date(),
      log: aLog(),
    }
    worker = startWorker(deps)
  })
  afterEach(async () => {
    await worker.stop()
    await judging.close()
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('reads what lies in the mailbox, sends what is approved, and says how the mailbox is', async () => {
    const mail = mailOf(
      'From: Ann Visser <ann@harbour-tools.example>',
      'To: sales@us.example',
      'Subject: Price for your goods',
      'Message-ID: <1@harbour-tools.example>',
      'Date: Fri, 20 Nov 2026 08:00:00 +0100',
      '',
      'Dear Sir, we import tools into the Netherlands. Please quote your best price for 500 pcs, FOB. Ann Visser',
    )
    writeFileSync(join(folder, 'part'), mail)
    renameSync(join(folder, 'part'), join(folder, '1.eml'))
    const read = await until('the inquiry', () =>
      database.db.selectFrom('inquiry').select(['kind', 'state']).executeTakeFirst(),
    )
    expect(read).toEqual({ kind: 'inquiry', state: 'open' })

    const { messageId } = await anApprovedReply(database.db)
    const [name = ''] = await until('the reply', () => {
      const names = readdirSync(folder).includes('sent') ? readdirSync(join(folder, 'sent')) : []
      return names.some((one) => one.endsWith('.eml')) ? names : undefined
    })
    expect(readFileSync(join(folder, 'sent', name), 'utf8')).toContain(messageId)
    const mailbox = database.db.selectFrom('mailbox').select(['state', 'problem'])
    expect(await mailbox.executeTakeFirst()).toEqual({ state: 'connected', problem: null })
  })

  it('takes over at once what a worker before it held when it was killed, and lets every mailbox try anew', async () => {
    await worker.stop()
    await anApprovedReply(database.db)
    const [held] = await claimDue(database.db, 1, AT_ONCE, later(20), new Date('2099-01-01T00:00:00Z'))
    await stopSending(database.db, { id: held?.mailbox.id ?? '', secrets: null }, 'The login was refused.')
    worker = startWorker(deps)
    await until('the reply', async () => {
      const { state } = await database.db.selectFrom('outbound').select('state').executeTakeFirstOrThrow()
      return state === 'accepted' ? state : undefined
    })
  })
})
