import { beforeEach, expect, test } from 'vitest'
import { usePglite } from '../kit/database.ts'
import { deskServer, type TestServer } from '../kit/desk-server.ts'
import { shippedRules } from '../kit/rules.ts'

const database = usePglite()
const NEW = { name: 'bank', language: null, text: 'Dear {{buyer}}, our bank: …', house: false }
let server: TestServer
beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

test('a person adds, changes and drops a snippet of their own', async () => {
  const added = await server.ask('staff', 'POST', '/api/snippets', NEW)
  const { id } = added.json<{ id: string }>()
  expect(added.json()).toEqual({ ...NEW, id, version: 1 })
  const { house: _, ...words } = { ...NEW, text: '您好，{{客户}}' }
  const url = `/api/snippets/${id}`
  expect((await server.ask('staff', 'PUT', url, { ...words, version: 1 })).json()).toMatchObject({ version: 2 })
  expect((await server.ask('staff', 'PUT', url, { ...words, version: 1 })).json()).toMatchObject({
    code: 'snippet_changed',
  })
  expect((await server.ask('staff', 'DELETE', url)).statusCode).toBe(204)
  expect((await server.ask('staff', 'GET', '/api/snippets')).json()).toEqual({ lines: [] })
})

test('everybody’s are added by a manager', async () => {
  const house = { ...NEW, house: true }
  expect((await server.ask('staff', 'POST', '/api/snippets', house)).json()).toMatchObject({ code: 'not_allowed' })
  expect((await server.ask('manager', 'POST', '/api/snippets', house)).statusCode).toBe(200)
  expect((await server.ask('manager', 'POST', '/api/snippets', house)).json()).toMatchObject({
    code: 'snippet_name_taken',
  })
})

test.each([
  ['name', { name: ' ' }],
  ['name', { name: 'a/b' }],
  ['name', { name: 'x'.repeat(41) }],
  ['language', { language: 'tlh' }],
  ['text', { text: '' }],
  ['text', { text: 'Dear {{first name}},' }],
  ['text', { text: 'x'.repeat(5001) }],
])('a wrong %s is refused: %o', async (field, change) => {
  const answer = await server.ask('staff', 'POST', '/api/snippets', { ...NEW, ...change })
  expect(answer.json()).toMatchObject({ code: 'bad_fields', fields: [{ field }] })
})
