import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJudgeThread } from '../../src/jobs/judging/judge-thread.ts'
import { keepRules } from '../../src/jobs/load-rules.ts'
import { createBell } from '../../src/jobs/wake.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import { openAccessTokens } from '../../src/mail/oauth.ts'
import { openMailReader } from '../../src/mail/parse/mail-reader.ts'
import type { Model } from '../../src/model/endpoint.ts'
import { AT_ONCE, aMailbox, anInquiry, NOW } from '../kit/books.ts'
import { usePglite } from '../kit/database.ts'
import { LETTERS, letterTriage } from '../kit/letters.ts'
import { aLog } from '../kit/log.ts'
import { mailOf } from '../kit/mime.ts'
import { modelServer } from '../kit/model-server.ts'
import { until } from '../kit/until.ts'

const shipped = join(import.meta.dirname, '../..')
const database = usePglite()

test('without an endpoint the program that reads and drafts opens no connection at all', async () => {
  const opened = socketsOpened()
  await workThroughAMail(undefined)
  expect(opened()).toBe(0)
  expect(await database.db.selectFrom('polish').selectAll().execute()).toEqual([])
})

test('with one it does, so that the test above means something', async () => {
  const server = await modelServer('well')
  const opened = socketsOpened()
  await workThroughAMail(server.model)
  await until('the model to be asked', () => (server.asked.length > 0 ? true : undefined))
  expect(opened()).toBeGreaterThan(0)
})

/** A draft waits when the worker starts, and another is written while it works. */
async function workThroughAMail(model: Model | undefined): Promise<void> {
  const { db, engine } = database
  const folder = mkdtempSync(join(tmpdir(), 'askback-no-model-'))
  const source = { kind: 'maildir', path: folder } as const
  await aMailbox(db, 'sales@us.example', { source, sender: { kind: 'file', path: join(folder, 'sent') } })
  if (LETTERS['en'] !== undefined) await anInquiry(db, { triage: letterTriage(LETTERS['en']) })
  const reader = openMailReader()
  const judging = openJudgeThread()
  const worker = startWorker({
    database: { db, engine, close: async () => {} },
    key: new Uint8Array(32),
    mode: 'on',
    pace: AT_ONCE,
    allowList: [],
    rules: await keepRules(db, { folder: join(shipped, 'rules'), shipped }, NOW),
    reader,
    judging,
    tokens: openAccessTokens(),
    model,
    random: () => 0,
    bell: createBell(),
    clock: () => new Date(),
    log: aLog(),
  })
  onTestFinished(async () => {
    await worker.stop()
    await judging.close()
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  })
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
  await until('the second draft', async () => {
    const drafts = await db.selectFrom('draft').select('id').execute()
    return drafts.length === 2 || undefined
  })
}

function socketsOpened(): () => number {
  let count = 0
  const note = (): void => {
    count += 1
  }
  subscribe('net.client.socket', note)
  onTestFinished(() => void unsubscribe('net.client.socket', note))
  return () => count
}
