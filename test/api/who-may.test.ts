import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import type { Route } from '../../src/api/route.ts'
import { ROUTES } from '../../src/api/routes.ts'
import { buildServer } from '../../src/api/server.ts'
import { atLeast, ROLES, type Role } from '../../src/core/roles.ts'
import { usePglite } from '../kit/database.ts'
import { deskServer, type TestServer } from '../kit/desk-server.ts'
import { shippedRules } from '../kit/rules.ts'

const database = usePglite()
let server: TestServer

beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

const guarded = ROUTES.flatMap((route) => (route.who === 'everyone' ? [] : [{ ...route, who: route.who }]))
const path = ({ url }: { url: string }) => url.replace(/:\w+/g, '999')

test.each(guarded.map((route) => [`${route.method} ${route.url}`, route] as const))('%s', async (_name, route) => {
  expect(await statusOf(null, route)).toBe(401)
  for (const role of ROLES) {
    const statusCode = await statusOf(role, route)
    const allowed = statusCode !== 401 && statusCode !== 403
    expect({ role, allowed }).toEqual({ role, allowed: atLeast(role, route.who) })
  }
})

/** An answer may be a stream that does not end by itself. */
async function statusOf(role: Role | null, route: Route): Promise<number> {
  const answer = await server.begin(role, route.method, path(route))
  answer.stream().destroy()
  return answer.statusCode
}

test('what needs no signing in is only this', () => {
  const open = ROUTES.filter(({ who }) => who === 'everyone').map(({ method, url }) => `${method} ${url}`)
  expect(open).toEqual(['GET /health', 'GET /ready', 'GET /api/status', 'POST /api/setup', 'POST /api/session'])
})

test('a route that does not say who may use it does not start', async () => {
  const silent: Route = { method: 'GET', url: '/api/leak', who: 'everyone', handle: async () => 'all' }
  Reflect.deleteProperty(silent, 'who')
  const deps = { ...server.deps, log: pino({ level: 'silent' }) }
  await expect(buildServer(deps, [silent])).rejects.toThrow('GET /api/leak does not say who may use it')
})

test('what is not on the list does not exist below /api', async () => {
  for (const url of ['/api', '/api/', '/api/users', '/api/inquiries/1/everything']) {
    expect((await server.ask('admin', 'GET', url)).json()).toMatchObject({ code: 'not_found' })
  }
})
