import { beforeEach, expect, test } from 'vitest'
import type { DraftChangesList, DraftState } from '../../../src/api/draft/draft-shapes.ts'
import type { DraftLine } from '../../../src/core/inquiry.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, GOOD_REPLY, NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const PART = 'Thank you for your inquiry about 5,000 pcs.'
const lines: DraftLine[] = [
  { role: 'opening', part: 'opening/quotation', text: PART, gloss: { en: PART, zh: PART }, points: [], sources: [] },
]

describeOnEachEngine('what staff change', (database) => {
  let server: TestServer

  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })

  const drafted = async () => {
    const { draft } = aTriage()
    if (draft === null) throw new Error('a triage for tests has a draft')
    const { id, draftId } = await anInquiry(database.db, {
      triage: { draft: { ...draft, ...GOOD_REPLY, lines } },
      reply: null,
    })
    return { id, draftId }
  }
  const send = async (text: string) => {
    const { draftId } = await drafted()
    if (text !== GOOD_REPLY.text)
      await server.ask('staff', 'PUT', `/api/drafts/${draftId}`, { ...GOOD_REPLY, text, version: 1 })
    const version = text === GOOD_REPLY.text ? 1 : 2
    const approved = await server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, { version })
    expect(approved.json()).toMatchObject({ state: 'approved' })
    return approved.json<DraftState>()
  }
  const changes = async () => (await server.ask('manager', 'GET', '/api/draft-changes')).json<DraftChangesList>()

  test('is nothing where nothing was sent', async () => {
    expect(await changes()).toEqual({ letters: 0, unchanged: 0, atMostOne: 0, distance: 0, weeks: [], parts: [] })
  })

  test('is told by part, with the words before and after', async () => {
    await send(GOOD_REPLY.text)
    await send(GOOD_REPLY.text.replace('Thank you for your inquiry about', 'Many thanks for your inquiry about'))
    const told = await changes()
    expect(told).toMatchObject({ letters: 2, unchanged: 1, atMostOne: 2, weeks: [{ week: '2026-11-23', letters: 2 }] })
    expect(told.distance).toBeGreaterThan(0)
    expect(told.parts).toMatchObject([
      {
        part: 'opening/quotation',
        uses: 2,
        changed: 1,
        examples: [{ before: PART, after: 'Many thanks for your inquiry about 5,000 pcs.' }],
      },
    ])
  })

  test('leaves out a letter that was taken back', async () => {
    const { approval } = await send(GOOD_REPLY.text)
    await server.ask('staff', 'DELETE', `/api/approvals/${approval?.id}`)
    expect((await changes()).letters).toBe(0)
  })

  test('looks back as many days as are asked for', async () => {
    await send(GOOD_REPLY.text)
    const longAgo = new Date(NOW.getTime() - 8 * 86_400_000)
    await database.db.updateTable('draft_change').set({ at: longAgo }).execute()
    const lately = await server.ask('manager', 'GET', '/api/draft-changes?days=7')
    expect(lately.json()).toMatchObject({ letters: 0 })
    expect((await server.ask('manager', 'GET', '/api/draft-changes?days=0')).statusCode).toBe(400)
  })
})
