import { beforeEach, describe, expect, test } from 'vitest'
import { ROUTES } from '../../src/api/routes.ts'
import { usePglite } from '../kit/database.ts'
import { deskServer, type TestServer } from '../kit/desk-server.ts'
import { anInquiry } from '../kit/queue.ts'
import { shippedRules } from '../kit/rules.ts'

const database = usePglite()
let server: TestServer

beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

/** Names that a route knows, for the parts of its address that only take some. */
const KNOWN: Readonly<Record<string, string>> = { ':field': 'buyer.name', ':step': 'people' }

function addressed(url: string): string {
  return url.replace(/:\w+/g, (part) => KNOWN[part] ?? '1')
}

const writing = ROUTES.filter(({ method }) => method !== 'GET')

describe('a page of another site', () => {
  const others = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example', host: '127.0.0.1:3000' },
    { origin: 'null', host: '127.0.0.1:3000' },
    { origin: 'http://127.0.0.1:3001', host: '127.0.0.1:3000' },
  ]
  test.each(writing.map(({ method, url }) => [`${method} ${url}`, method, url] as const))(
    'cannot %s',
    async (_n, method, url) => {
      for (const headers of others) {
        const answer = await server.app.inject({ method, url: addressed(url), headers, payload: {} })
        expect(answer.json()).toMatchObject({ code: 'other_site' })
      }
    },
  )

  test.each([
    { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:3000' },
    { origin: 'http://127.0.0.1:3000', host: 'inside.proxy' },
    { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
    {},
  ])('the desk itself, and programs, may: %o', async (headers) => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/session', headers, payload: {} })
    expect(answer.json()).toMatchObject({ code: 'bad_fields' })
  })
})

describe('bodies', () => {
  const withBody = ROUTES.filter(({ body }) => body !== undefined)

  test.each(withBody.map(({ method, url }) => [`${method} ${url}`, method, url] as const))(
    '%s refuses fields it does not know',
    async (_name, method, url) => {
      const extra = { role_: 'admin', password_hash: 'x', disabled_at: null }
      const answer = await server.ask('admin', method, addressed(url), extra)
      expect(answer.statusCode).toBe(400)
      const expected = Object.keys(extra).map((field) => ({ field, expected: 'no such field' }))
      expect(answer.json().fields).toEqual(expect.arrayContaining(expected))
    },
  )

  test('every bad field is named at once', async () => {
    const answer = await server.ask(null, 'POST', '/api/setup', { name: ' ', password: 'short' })
    const { code, fields } = answer.json<{ code: string; fields: { field: string; expected: string }[] }>()
    expect(code).toBe('bad_fields')
    expect(fields.map(({ field }) => field)).toEqual(['token', 'name', 'password'])
    expect(fields.find(({ field }) => field === 'password')?.expected).toBe('expected at least 10 characters')
  })

  test.each([
    ['text/plain', '{}', 415],
    ['application/x-www-form-urlencoded', 'name=a', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/xml', '<a/>', 415],
    ['application/json', '{', 400],
    ['application/json', '[]', 400],
    ['application/json', '"text"', 400],
    ['application/json', '{"__proto__": {"role": "admin"}}', 400],
  ])('%s %s gets %i', async (type, payload, status) => {
    const headers = { 'content-type': type }
    const answer = await server.app.inject({ method: 'POST', url: '/api/session', headers, payload })
    expect(answer.statusCode).toBe(status)
  })

  test('what is too long is refused', async () => {
    const answer = await server.ask('staff', 'POST', '/api/drafts/1/check', { subject: 'a', text: 'x'.repeat(500_000) })
    expect(answer.json()).toMatchObject({ code: 'too_large' })
  })

  test('a sign the database cannot hold is refused in words', async () => {
    const { draftId } = await anInquiry(database.db)
    const answer = await server.ask('staff', 'PUT', `/api/drafts/${draftId}`, {
      subject: 'a',
      text: 'b\u0000c',
      version: 1,
    })
    expect(answer.json()).toMatchObject({ code: 'unreadable_text' })
  })

  test.each(['x', '-1', '1e3', "1'--", '9'.repeat(30)])('%s is no id', async (id) => {
    const answer = await server.ask('staff', 'GET', `/api/inquiries/${encodeURIComponent(id)}`)
    expect(answer.statusCode).toBe(400)
  })
})

test('what nobody expected is logged under an id, and only the id goes out', async () => {
  const { id } = await anInquiry(database.db)
  await database.db
    .updateTable('inquiry')
    .set({ triage: JSON.stringify({ buyer: 1 }) })
    .where('id', '=', id)
    .execute()
  const answer = await server.ask('staff', 'GET', `/api/inquiries/${id}`)
  expect(answer.statusCode).toBe(500)
  const { code, message } = answer.json<{ code: string; message: string }>()
  expect(code).toBe('unexpected')
  const noted = /noted in the log of the server as (\w{8})\.$/.exec(message)?.[1] ?? 'no id'
  expect(server.logged.join('')).toContain(noted)
})

test('every answer forbids scripts of others, guessing of types, and telling where one came from', async () => {
  for (const url of ['/api/status', '/api/nothing', '/health']) {
    const { headers } = await server.ask(null, 'GET', url)
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(headers['strict-transport-security']).toBeUndefined()
  }
})

test('the routes are described as OpenAPI, from the schemas that check them', async () => {
  const { paths } = (await server.ask('read_only', 'GET', '/api/openapi.json')).json<{
    paths: Record<string, Record<string, { requestBody?: object }>>
  }>()
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described).toEqual(expect.arrayContaining(ROUTES.map(({ method, url }) => `${method} ${url}`)))
  expect(JSON.stringify(paths['/api/drafts/{id}']?.put?.requestBody)).toContain('version')
})
