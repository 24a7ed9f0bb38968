import { beforeEach, expect, test } from 'vitest'
import type { DraftState } from '../../../src/api/draft/draft-shapes.ts'
import type { Problem } from '../../../src/api/shapes.ts'
import type { Role } from '../../../src/core/roles.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, GOOD_REPLY } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const saying = (line: string) => ({ ...GOOD_REPLY, text: GOOD_REPLY.text.replace('5,000 pcs.', `5,000 pcs. ${line}`) })

describeOnEachEngine('letting an error stand', (database) => {
  let server: TestServer

  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
  })

  const withDraft = async (line: string) => (await anInquiry(database.db, { reply: saying(line) })).draftId
  const approve = (draftId: string, version = 1) =>
    server.ask('staff', 'POST', `/api/drafts/${draftId}/approval`, { version })
  const waive = (role: Role, draftId: string, finding: string, evidence: string, reason = 'The buyer asked for it.') =>
    server.ask(role, 'POST', `/api/drafts/${draftId}/waivers`, { finding, evidence, reason })
  const events = () =>
    database.db.selectFrom('event').select(['what', 'detail']).where('staff_id', 'is not', null).orderBy('id').execute()

  test('a draft whose errors are let stand is approved, and the reason is kept', async () => {
    const draftId = await withDraft('It is no problem.')
    expect((await approve(draftId)).json()).toMatchObject({ code: 'draft_has_errors' })
    const waived = await waive('staff', draftId, 'no-problem', 'no problem')
    expect(waived.json<DraftState>().waivers).toMatchObject([
      { finding: 'no-problem', evidence: 'no problem', reason: 'The buyer asked for it.', by: 'The staff' },
    ])
    expect((await approve(draftId)).json()).toMatchObject({ state: 'approved' })
    expect((await events()).slice(-2)).toMatchObject([
      { what: 'error_waived', detail: { finding: 'no-problem', reason: 'The buyer asked for it.' } },
      { what: 'approved' },
    ])
  })

  test('words that are changed since are an error again', async () => {
    const draftId = await withDraft('It is no problem.')
    await waive('staff', draftId, 'no-problem', 'no problem')
    const changed = { ...saying('Delivery by Monday is no problem.'), version: 1 }
    expect((await server.ask('staff', 'PUT', `/api/drafts/${draftId}`, changed)).statusCode).toBe(200)
    expect((await approve(draftId, 2)).json()).toMatchObject({ code: 'draft_has_errors' })
  })

  test('what was let stand can be taken back, once and again', async () => {
    const draftId = await withDraft('It is no problem.')
    const [waiver] = (await waive('staff', draftId, 'no-problem', 'no problem')).json<DraftState>().waivers
    const back = await server.ask('staff', 'DELETE', `/api/waivers/${waiver?.id}`)
    expect(back.json<DraftState>().waivers).toEqual([])
    expect((await server.ask('staff', 'DELETE', `/api/waivers/${waiver?.id}`)).statusCode).toBe(200)
    expect((await approve(draftId)).json()).toMatchObject({ code: 'draft_has_errors' })
  })

  test('what binds the company is let stand by a manager only', async () => {
    const draftId = await withDraft('We guarantee the seal.')
    const refused = await waive('staff', draftId, 'guarantee', 'guarantee')
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([403, 'manager_must_waive'])
    expect((await waive('manager', draftId, 'guarantee', 'guarantee')).statusCode).toBe(200)
    expect((await approve(draftId)).json()).toMatchObject({ state: 'approved' })
  })

  test('what nobody may let stand, what is not found and a missing reason are refused', async () => {
    const placeholder = await withDraft('Dear {{ name }}.')
    const never = await waive('admin', placeholder, 'placeholder', '{{')
    expect([never.statusCode, never.json<Problem>().code]).toEqual([409, 'never_waived'])
    const draftId = await withDraft('It is no problem.')
    expect((await waive('staff', draftId, 'no-problem', 'other words')).json()).toMatchObject({ code: 'finding_gone' })
    expect((await waive('staff', draftId, 'no-problem', 'no problem', '  ')).json()).toMatchObject({
      code: 'bad_fields',
    })
  })

  test('nothing is let stand in a draft that is approved', async () => {
    const { draftId } = await anInquiry(database.db)
    await approve(draftId)
    expect((await waive('staff', draftId, 'no-problem', '')).statusCode).toBe(409)
  })
})
