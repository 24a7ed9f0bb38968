import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { inquiry } from '../../src/api/inquiry/inquiry-shapes.ts'
import { inquiries } from '../../src/api/inquiry/queue-shapes.ts'
import { startAskback } from '../kit/askback.ts'
import { takeUp } from '../kit/client.ts'
import { freshDatabase } from '../kit/fresh-database.ts'
import { until } from '../kit/until.ts'

describe.skipIf(inject('postgresUrl') === null)('the desk and the worker in two processes on PostgreSQL', () => {
  test('what is approved at the desk leaves by the worker, and each may restart', { timeout: 180_000 }, async () => {
    const data = mkdtempSync(join(tmpdir(), 'askback-apart-'))
    const env = {
      DATABASE_URL: await freshDatabase(inject('postgresUrl') ?? ''),
      ASKBACK_DEMO: 'on',
      ASKBACK_DATA_DIR: data,
      ASKBACK_UNDO_SECONDS: '1',
    }
    const [web, worker] = await Promise.all([
      startAskback(env, ['--only', 'web']),
      startAskback(env, ['--only', 'worker']),
    ])
    onTestFinished(async () => {
      await Promise.all([web.stop(), worker.stop()])
      rmSync(data, { recursive: true, force: true })
    })
    const desk = await takeUp(web.setupLink ?? '', 'Grace Lou', 'a long enough password')
    const waiting = await until('an inquiry with a draft', async () => {
      const { lines } = await desk.get(inquiries, '/api/inquiries')
      return lines.find(({ tier, draftState }) => tier === 'A' && draftState === 'waiting')
    })

    await worker.stop()
    const { draft } = await desk.get(inquiry, `/api/inquiries/${waiting.id}`)
    const approved = await desk.send('POST', `/api/drafts/${draft?.id}/approval`, { version: draft?.version })
    expect(approved.status).toBeLessThan(300)
    expect((await desk.get(inquiries, '/api/inquiries?view=sent')).lines[0]?.sent?.state).toBe('queued')

    const again = await startAskback(env, ['--only', 'worker'])
    onTestFinished(() => again.stop())
    await until('the reply accepted', async () => {
      const { lines } = await desk.get(inquiries, '/api/inquiries?view=sent')
      return lines[0]?.sent?.state === 'accepted' ? true : undefined
    })
    expect(readdirSync(join(data, 'outbox')).filter((name) => name.endsWith('.eml'))).toHaveLength(1)
  })
})
