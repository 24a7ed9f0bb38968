import { resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { CompanyState } from '../../../src/api/company/company-shapes.ts'
import type { StartState } from '../../../src/api/house/house-shapes.ts'
import { addRuleVersion } from '../../../src/store/rules/rule-versions.ts'
import { readRulesFolder } from '../../../src/store/rules/rules-folder.ts'
import { usePglite } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const database = usePglite()
let server: TestServer
const ROOT = resolve(import.meta.dirname, '../../..')
const rules = await shippedRules()
const files = await readRulesFolder(resolve(ROOT, 'rules'), ROOT)
const COMPANY = files.get('company.yaml') ?? ''
const OWN = COMPANY.replace(/^name: .*$/m, 'name: Ningbo Pumps Co., Ltd.')

beforeEach(async () => {
  server = await deskServer(database.db, rules, { sampleCompany: true, sendMode: undefined })
  const by = { origin: 'folder', staffId: null, comment: '', changes: [], folder: {}, desk: [] } as const
  await addRuleVersion(database.db, { files, rules, ...by }, 0, NOW)
})

const company = async () => (await server.ask('manager', 'GET', '/api/company')).json<CompanyState>()
const start = async () => (await server.ask('manager', 'GET', '/api/start')).json<StartState>()
const stateOf = async (step: string) => (await start()).steps.find((one) => one.step === step)?.state

test('the example is replaced by the company’s own file', async () => {
  expect((await company()).files.map(({ origin }) => origin)).toEqual(['sample', 'sample'])
  expect(await stateOf('company')).toBe('open')
  const put = await server.ask('manager', 'PUT', '/api/company/files', { base: 1, company: OWN })
  expect(put.json()).toEqual({ number: 2 })
  expect(await company()).toMatchObject({ number: 2, name: 'Ningbo Pumps Co., Ltd.' })
  // Replies would still speak of the example's goods.
  expect(await stateOf('company')).toBe('open')
  await server.ask('manager', 'PUT', '/api/company/files', { base: 2, catalogue: '[]' })
  expect(await stateOf('company')).toBe('done')
  const file = await server.ask('manager', 'GET', '/api/company/files/company.yaml')
  expect(file.body).toBe(OWN)
})

test('every fault is told by file, line and column, and nothing changes', async () => {
  const wrong = { company: OWN.replace('Asia/Shanghai', 'China'), catalogue: '- sku: A\n' }
  const { complaints } = (await server.ask('manager', 'POST', '/api/company/check', wrong)).json<{
    complaints: { file: string; line: number; field: string }[]
  }>()
  expect(complaints).toContainEqual(expect.objectContaining({ file: 'company.yaml', field: 'timeZone', column: 11 }))
  expect(complaints).toContainEqual(expect.objectContaining({ file: 'catalogue.yaml', line: 1, field: '0.name' }))
  const put = await server.ask('manager', 'PUT', '/api/company/files', { base: 1, ...wrong })
  expect(put.json()).toMatchObject({ code: 'rules_wrong' })
  expect(await company()).toMatchObject({ number: 1 })
})

test('who looked at an older version is told so', async () => {
  await server.ask('manager', 'PUT', '/api/company/files', { base: 1, company: OWN })
  const late = await server.ask('manager', 'PUT', '/api/company/files', { base: 1, company: COMPANY })
  expect(late.json()).toMatchObject({ code: 'rules_changed' })
})

test('the office hours change and the rest of the file stays', async () => {
  const { timeZone, closed } = await company()
  const officeHours = { days: ['Mon', 'Tue'], from: '09:00', to: '18:00' }
  await server.ask('manager', 'PUT', '/api/company/hours', { base: 1, timeZone, officeHours, closed })
  expect(await company()).toMatchObject({ officeHours, closed, name: rules.company.name })
})

test('sending is off until a manager switches it on, and steps may be left out', async () => {
  const sendMode = async () => (await server.ask(null, 'GET', '/api/status')).json<{ sendMode: string }>().sendMode
  expect(await sendMode()).toBe('off')
  await server.ask('manager', 'PUT', '/api/start/sending', { skipped: true })
  expect(await stateOf('sending')).toBe('skipped')
  expect((await server.ask('staff', 'PUT', '/api/sending', { on: true })).statusCode).toBe(403)
  await server.ask('manager', 'PUT', '/api/sending', { on: true })
  await server.ask('manager', 'PUT', '/api/sending', { on: true })
  expect(await sendMode()).toBe('on')
  expect(await stateOf('sending')).toBe('done')
  const events = await database.db.selectFrom('event').select('what').where('what', 'like', 'sending_%').execute()
  expect(events).toEqual([{ what: 'sending_on' }])
  await server.ask('manager', 'PUT', '/api/sending', { on: false })
  expect(await sendMode()).toBe('off')
})
