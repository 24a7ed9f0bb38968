import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AccessTokens, OauthProblem, openAccessTokens } from '../../src/mail/oauth.ts'

const SETTINGS = { provider: 'microsoft', clientId: 'client' } as const
const SECRETS = { oauthRefreshToken: 'refresh', oauthClientSecret: 'hush' }

let answer: { status: number; body: string }
let asked: string[]
let now: number
let tokens: AccessTokens
const server = createServer((request, response) => {
  void text(request).then((form) => {
    asked.push(form)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  asked = []
  now = 0
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  tokens = openAccessTokens({ endpoint: () => `http://127.0.0.1:${port}/token`, now: () => now })
})

test('a token is asked for by the refresh token, kept, and asked for anew before it ends', async () => {
  answer = { status: 200, body: '{"access_token":"one","expires_in":3600}' }
  expect(await tokens.tokenFor(SETTINGS, SECRETS)).toBe('one')
  expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
    grant_type: 'refresh_token',
    client_id: 'client',
    refresh_token: 'refresh',
    client_secret: 'hush',
  })
  answer = { status: 200, body: '{"access_token":"two","expires_in":3600}' }
  now = 50 * 60_000
  expect(await tokens.tokenFor(SETTINGS, SECRETS)).toBe('one')
  now = 59 * 60_000
  expect(await tokens.tokenFor(SETTINGS, SECRETS)).toBe('two')
  expect(asked).toHaveLength(2)
})

test.each([
  [
    'a refresh token taken back',
    400,
    '{"error":"invalid_grant","error_description":"Token revoked"}',
    true,
    /Token revoked/,
  ],
  ['a provider out of order', 503, 'sorry', false, /status 503/],
  ['too many requests', 429, '{"error":"slow_down"}', false, /slow_down/],
  ['an answer without a token', 200, '{}', false, /status 200/],
])('%s', async (_, status, body, final, words) => {
  answer = { status, body }
  const problem = await tokens.tokenFor(SETTINGS, SECRETS).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(OauthProblem)
  expect(problem).toMatchObject({ final, message: expect.stringMatching(words) })
})

test('without a refresh token a person must sign in', async () => {
  await expect(tokens.tokenFor(SETTINGS, {})).rejects.toMatchObject({ final: true })
  expect(asked).toEqual([])
})
