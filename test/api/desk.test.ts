import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usePglite } from '../kit/database.ts'
import { deskServer, type TestServer } from '../kit/desk-server.ts'
import { shippedRules } from '../kit/rules.ts'

const database = usePglite()
let folder: string
let server: TestServer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'askback-desk-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Desk</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'run()')
  server = await deskServer(database.db, await shippedRules(), { deskFolder: folder })
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each(['/', '/inquiries/7', '/setup', '/settings/mailboxes?tab=1'])('%s is a screen of the desk', async (url) => {
  const answer = await server.ask(null, 'GET', url)
  expect(answer.body).toContain('<title>Desk</title>')
  expect(answer.headers['cache-control']).toBe('no-cache')
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('what carries a hash in its name is kept for ever', async () => {
  const { body, headers } = await server.ask(null, 'GET', '/assets/main-1a2b.js')
  expect(body).toBe('run()')
  expect(headers['cache-control']).toContain('immutable')
})

test('what lies compressed beside it is sent so, to those who can read it', async () => {
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.br'), brotliCompressSync('run()'))
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync('<!doctype html>'))
  const get = (url: string, encodings: string) => server.app.inject({ url, headers: { 'accept-encoding': encodings } })
  const small = await get('/assets/main-1a2b.js', 'gzip, br')
  expect(small.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
  })
  expect(small.headers['cache-control']).toContain('immutable')
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe('run()')
  expect((await get('/inquiries/7', 'br')).headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  })
  const plain = await get('/assets/main-1a2b.js', 'identity')
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'run()'])
})

test.each(['/assets/gone.js', '/api/gone', '/../package.json', '/%2e%2e/package.json', '/.env'])(
  '%s is nothing',
  async (url) => {
    expect((await server.ask(null, 'GET', url)).statusCode).toBe(404)
  },
)

test('an address of a screen cannot be posted to', async () => {
  expect((await server.ask(null, 'POST', '/inquiries/7')).statusCode).toBe(404)
})

test('a desk that was not built says what to do', async () => {
  rmSync(join(folder, 'index.html'))
  const answer = await server.ask(null, 'GET', '/')
  expect(answer.statusCode).toBe(503)
  expect(answer.json()).toMatchObject({ code: 'desk_not_built' })
})
