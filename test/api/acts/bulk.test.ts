import { beforeEach, expect, test } from 'vitest'
import type { Colleagues } from '../../../src/api/acts/act-shapes.ts'
import type { BulkBody, BulkDone } from '../../../src/api/acts/bulk-shapes.ts'
import type { Inquiry } from '../../../src/api/inquiry/inquiry-shapes.ts'
import type { BulkAct } from '../../../src/core/acts/bulk.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry, anUnreadable, NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const LATER = new Date(NOW.getTime() + 3_600_000).toISOString()

describeOnEachEngine('acts on many inquiries', (database) => {
  let server: TestServer
  let ids: string[]
  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
    ids = []
    for (let count = 0; count < 3; count += 1) ids.push((await anInquiry(database.db)).id)
  })
  const send = (acts: unknown) => server.ask('staff', 'POST', '/api/inquiries/bulk', { acts })
  const doToAll = async (act: BulkAct) => (await send(ids.map((id) => ({ id, act })))).json<BulkDone>().results
  const undo = async (results: BulkDone['results']) =>
    (await send(results.map(({ id, undo: act }) => ({ id, act })))).json<BulkDone>().results
  const lines = () =>
    Promise.all(ids.map(async (id) => (await server.ask('staff', 'GET', `/api/inquiries/${id}`)).json<Inquiry>().line))
  const happened = async (id: string) => {
    const events = database.db.selectFrom('event').select('what').where('inquiry_id', '=', id).orderBy('id')
    return (await events.execute()).map(({ what }) => what)
  }

  test.each<[BulkAct, object, string[]]>([
    [{ do: 'snooze', until: LATER }, { snoozed: { until: LATER } }, ['snoozed', 'woken']],
    [{ do: 'discard', code: 'spam', words: '' }, { state: 'discarded' }, ['discarded', 'reopened']],
    [{ do: 'mark', kind: 'complaint' }, {}, ['kind_marked', 'kind_unmarked']],
  ])('%o is done to each, told of in the history of each, and taken back', async (act, becomes, told) => {
    const before = await lines()
    const done = await doToAll(act)
    expect(done.map(({ id, refused }) => [id, refused])).toEqual(ids.map((id) => [id, null]))
    expect(await lines()).toMatchObject(ids.map(() => becomes))
    expect((await undo(done)).every(({ refused }) => refused === null)).toBe(true)
    expect(await lines()).toEqual(before)
    for (const id of ids) expect((await happened(id)).slice(-2)).toEqual(told)
  })

  test('who was given an inquiry has it again when that is taken back', async () => {
    const { lines: people } = (await server.ask('staff', 'GET', '/api/colleagues')).json<Colleagues>()
    const [first = '', second = ''] = people.map(({ id }) => id)
    await send([{ id: ids[0], act: { do: 'assign', staffId: first } }])
    await undo(await doToAll({ do: 'assign', staffId: second }))
    expect((await lines()).map(({ owner }) => owner?.id ?? null)).toEqual([first, null, null])
  })

  test('what cannot be done says why and stops none of the others', async () => {
    const [one = '', two = '', three = ''] = ids
    await send([{ id: two, act: { do: 'discard', code: 'duplicate', words: '' } }])
    const unreadable = (await anUnreadable(database.db)).id
    const acts: BulkBody['acts'] = [
      { id: one, act: { do: 'snooze', until: LATER } },
      { id: two, act: { do: 'snooze', until: LATER } },
      { id: '999999', act: { do: 'reopen' } },
      { id: unreadable, act: { do: 'mark', kind: 'order' } },
      { id: three, act: { do: 'assign', staffId: '999999' } },
      { id: three, act: { do: 'snooze', until: NOW.toISOString() } },
    ]
    const { results } = (await send(acts)).json<BulkDone>()
    expect(results.map(({ refused }) => refused)).toEqual([
      null,
      'inquiry_closed',
      'not_found',
      'mail_unreadable',
      'not_assignable',
      'moment_passed',
    ])
    expect(results.slice(1).every((result) => result.undo === null)).toBe(true)
  })

  test.each([
    ['nothing', []],
    ['more than a person looked at', Array.from({ length: 201 }, () => ({ id: '1', act: { do: 'wake' } }))],
    ['approving', [{ id: '1', act: { do: 'approve' } }]],
    ['a reason that says nothing', [{ id: '1', act: { do: 'discard', code: 'other', words: ' ' } }]],
    ['no id', [{ id: 'x', act: { do: 'wake' } }]],
  ])('%s is refused as a whole', async (_, acts) => {
    expect((await send(acts)).json()).toMatchObject({ code: 'bad_fields' })
  })
})
