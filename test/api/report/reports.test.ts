import { read, utils } from '@e965/xlsx'
import { beforeEach, expect, test } from 'vitest'
import { usePglite } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const database = usePglite()
let server: TestServer
beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})
const from = (country: string, company: string | null = null) => ({
  triage: { buyer: { ...aTriage().buyer, email: `ann@${country.toLowerCase()}.example`, country, company } },
})
const get = async (url: string, who: Parameters<TestServer['ask']>[0] = 'manager') =>
  (await server.ask(who, 'GET', `/api/reports${url}`)).json()

test('every figure has as many cases as the list behind it', async () => {
  await anInquiry(database.db, from('DE'))
  await anInquiry(database.db, from('DE'))
  const lost = await anInquiry(database.db, from('BR'))
  await server.ask('staff', 'PUT', `/api/inquiries/${lost.id}/outcome`, {
    outcome: 'lost',
    value: null,
    reason: 'Price',
  })
  const report = await get('')
  expect(report).toMatchObject({
    response: { turns: 3, waiting: 3 },
    funnel: { steps: { inquired: 3 }, lost: 1, reasons: [{ reason: 'Price', count: 1 }] },
  })
  const count = async (query: string) => (await get(`/cases?${query}`)).total
  expect(await count('part=turns')).toBe(3)
  for (const { key, response } of report.markets) expect(await count(`part=turns&market=${key}`)).toBe(response.turns)
  const hour = report.load.ours.findIndex((count: number) => count > 0)
  expect(await count(`part=arrived&hour=${hour}`)).toBe(3)
  expect((await get('/cases?part=lost')).lines).toMatchObject([{ inquiryId: lost.id, market: 'BR', reason: 'Price' }])
})

test('managers see everybody; others see the house and themselves', async () => {
  const { id } = await anInquiry(database.db)
  const people = await database.db.selectFrom('staff').select(['id', 'role']).execute()
  const idOf = (wanted: string) => people.find(({ role }) => role === wanted)?.id ?? ''
  await server.ask('manager', 'PUT', `/api/inquiries/${id}/owner`, { staffId: idOf('manager') })
  expect((await get('')).people).toMatchObject([{ name: 'The manager', response: { turns: 1 } }])
  expect(await get('', 'staff')).toMatchObject({ people: [], response: { turns: 1 } })
  expect((await get('/cases?part=turns', 'staff')).lines).toMatchObject([{ person: null }])
  expect(await get(`?person=${idOf('manager')}`, 'staff')).toMatchObject({ code: 'not_allowed' })
  expect(await get('?person=me', 'staff')).toMatchObject({ response: { turns: 0 } })
  expect(await get(`?person=${idOf('manager')}`)).toMatchObject({ response: { turns: 1 } })
})

test.each(['?period=own', '?period=own&from=2026-02-01&to=2026-01-01', '/cases?part=turns&period=own'])(
  '%s names no period',
  async (query) => {
    expect(await get(query)).toMatchObject({ code: 'bad_period' })
  },
)

test('the list is read page by page', async () => {
  for (let count = 0; count < 51; count += 1) await anInquiry(database.db, { reply: null })
  const first = await get('/cases?part=turns')
  expect({ total: first.total, lines: first.lines.length, next: first.next }).toEqual({
    total: 51,
    lines: 50,
    next: 50,
  })
  expect(await get('/cases?part=turns&after=50')).toMatchObject({ next: null, lines: [{ tier: 'A' }] })
})

test('files hold the list and disarm what a spreadsheet would run', async () => {
  await anInquiry(database.db, { ...from('DE', '=cmd|calc'), mail: { subject: '浩海, "Bolts"' } })
  const csv = await server.ask('manager', 'GET', '/api/reports/cases.csv?part=turns&language=zh-CN')
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(csv.headers['content-disposition']).toContain('attachment;')
  expect([...csv.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(csv.payload).toContain('"浩海, ""Bolts""",\'=cmd|calc,')
  const xlsx = await server.ask('manager', 'GET', '/api/reports/cases.xlsx?part=turns')
  const sheet = Object.values(read(xlsx.rawPayload).Sheets)[0] ?? {}
  expect(utils.sheet_to_json(sheet)).toMatchObject([{ Subject: '浩海, "Bolts"', Company: '=cmd|calc', Market: 'DE' }])
  expect(sheet['C2']).toMatchObject({ t: 's' })
  expect(sheet['C2']).not.toHaveProperty('f')
})

test.each([
  ['en', 'Subject'],
  ['zh-CN', '主题'],
  ['zh-TW', '主题'],
])('a file in %s calls its columns in what its reader reads: %s', async (language, subject) => {
  await anInquiry(database.db)
  const csv = await server.ask('manager', 'GET', `/api/reports/cases.csv?part=turns&language=${language}`)
  expect(csv.payload.split('\r\n')[0]).toContain(`,${subject},`)
})

test('the figures are a file too', async () => {
  await anInquiry(database.db)
  const xlsx = await server.ask('read_only', 'GET', '/api/reports/figures.xlsx?period=week')
  const rows = utils.sheet_to_json(Object.values(read(xlsx.rawPayload).Sheets)[0] ?? {})
  expect(rows).toContainEqual({ Group: 'Funnel', Figure: 'Inquiries', Of: '', Value: 1, Cases: 1 })
  expect((await server.ask('manager', 'GET', '/api/reports/figures.exe')).statusCode).toBe(400)
})

test('steps are marked and the outcome is taken back', async () => {
  const { id } = await anInquiry(database.db)
  const progress = async () => (await server.ask('staff', 'GET', `/api/inquiries/${id}/progress`)).json()
  expect(await progress()).toEqual({ quoted: false, sampled: false, outcome: null, reason: '' })
  await server.ask('staff', 'PUT', `/api/inquiries/${id}/progress`, { step: 'sampled', reached: true })
  await server.ask('staff', 'PUT', `/api/inquiries/${id}/outcome`, { outcome: 'won', value: null })
  expect(await progress()).toEqual({ quoted: false, sampled: true, outcome: 'won', reason: '' })
  await server.ask('staff', 'DELETE', `/api/inquiries/${id}/outcome`)
  expect(await progress()).toMatchObject({ outcome: null })
  expect((await server.ask('read_only', 'DELETE', `/api/inquiries/${id}/outcome`)).statusCode).toBe(403)
})

test('the response rate is of its own 30 days, whatever the period', async () => {
  await anInquiry(database.db)
  await database.db
    .updateTable('inquiry')
    .set({ arrived_at: new Date('2026-11-10T02:00:00Z') })
    .execute()
  const rates = await Promise.all(['?period=week', '?period=quarter'].map(async (query) => (await get(query)).rate))
  expect(rates[0]).toMatchObject({ wall: { part: 0, of: 1 } })
  expect(rates[1]).toEqual(rates[0])
  expect((await get('/cases?part=rate_missed&period=week')).total).toBe(1)
  expect((await get('/cases?part=rate_met_work&period=week')).total).toBe(0)
})
