import { beforeEach, describe, expect, test } from 'vitest'
import { ensureFirstInvitation, invite } from '../../../src/store/staff/invitations.ts'
import { listStaff } from '../../../src/store/staff/staff.ts'
import { usePglite } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { NOW } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const database = usePglite()
const TOKEN = 'a-token-of-the-first-invitation'
const PASSWORD = 'ten letters and more'
const HOUR = 3_600_000
const DAY = 24 * HOUR
let server: TestServer

beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

const later = (ms: number) => new Date(NOW.getTime() + ms)

function post(url: string, payload: object, cookie?: string) {
  return server.app.inject({ method: 'POST', url, payload, ...(cookie && { headers: { cookie } }) })
}

/** Takes up an invitation and answers with the cookie of the session. */
async function join(token: string, name: string): Promise<string> {
  const answer = await post('/api/setup', { token, name, password: PASSWORD })
  expect(answer.json()).toMatchObject({ staff: { name } })
  return cookieOf(answer)
}

function cookieOf(answer: { cookies: { name: string; value: string }[] }): string {
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

async function whoAmI(cookie: string) {
  return (await server.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).json()
}

describe('the first administrator', () => {
  test('comes in by the link, and then setup is closed', async () => {
    const status = async () => (await server.ask(null, 'GET', '/api/status')).json<{ needsSetup: boolean }>().needsSetup
    expect(await status()).toBe(true)
    expect(await ensureFirstInvitation(database.db, NOW, TOKEN)).toBe(true)
    const cookie = await join(TOKEN, 'Grace Lou')
    expect(await whoAmI(cookie)).toMatchObject({ staff: { name: 'Grace Lou', role: 'admin' } })
    expect(await status()).toBe(false)
    expect(await ensureFirstInvitation(database.db, NOW, 'another token of a restart')).toBe(false)
  })

  test('a restart before it was used makes a new link and voids the old one', async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    await ensureFirstInvitation(database.db, later(DAY), 'the token after the restart')
    const old = await post('/api/setup', { token: TOKEN, name: 'Eve', password: PASSWORD })
    expect(old.json()).toMatchObject({ code: 'invitation_void' })
    await join('the token after the restart', 'Grace Lou')
  })

  test('setup stays closed when all staff are gone', async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    await join(TOKEN, 'Grace Lou')
    await database.db.updateTable('staff').set({ disabled_at: NOW }).execute()
    expect(await ensureFirstInvitation(database.db, NOW, 'a token of a stranger')).toBe(false)
    expect((await server.ask(null, 'GET', '/api/status')).json()).toMatchObject({ needsSetup: false })
  })
})

describe('nobody gets in', () => {
  test.each(['', 'wrong-token-of-twenty-signs', `${TOKEN} `, TOKEN.toUpperCase(), `${TOKEN}x`])(
    'with the token "%s"',
    async (token) => {
      await ensureFirstInvitation(database.db, NOW, TOKEN)
      const answer = await post('/api/setup', { token, name: 'Eve', password: PASSWORD })
      expect([400, 403]).toContain(answer.statusCode)
      expect(answer.cookies).toEqual([])
    },
  )

  test('with a link that was used', async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    await join(TOKEN, 'Grace Lou')
    const again = await post('/api/setup', { token: TOKEN, name: 'Eve', password: PASSWORD })
    expect(again.json()).toMatchObject({ code: 'invitation_void' })
  })

  test('with a link that has run out', async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    server.now = later(72 * HOUR)
    const answer = await post('/api/setup', { token: TOKEN, name: 'Eve', password: PASSWORD })
    expect(answer.json()).toMatchObject({ code: 'invitation_void' })
  })

  test('twice with one link at the same moment', async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    const tries = ['Ann', 'Bob', 'Cy'].map((name) => post('/api/setup', { token: TOKEN, name, password: PASSWORD }))
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode)
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 403, 403])
  })

  test('with a name that is taken, and the link stays good', async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    const taken = await post('/api/setup', { token: TOKEN, name: ' the ADMIN ', password: PASSWORD })
    expect(taken.json()).toMatchObject({ code: 'name_taken' })
    await join(TOKEN, 'Grace Lou')
  })
})

describe('signing in', () => {
  beforeEach(async () => {
    await ensureFirstInvitation(database.db, NOW, TOKEN)
    await join(TOKEN, 'Grace Lou')
  })

  test('takes the name as people type it, and the password exactly', async () => {
    const good = await post('/api/session', { name: ' grace LOU', password: PASSWORD })
    expect(good.json()).toMatchObject({ staff: { name: 'Grace Lou', role: 'admin' } })
    const cookie = good.cookies[0]
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(cookie?.value).toMatch(/^[\w-]{43}$/)
    expect((await post('/api/session', { name: 'Grace Lou', password: `${PASSWORD} ` })).statusCode).toBe(401)
  })

  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await post('/api/session', { name: 'Grace Lou', password: 'something else' })
    const nobody = await post('/api/session', { name: 'Nobody', password: 'something else' })
    expect(wrong.statusCode).toBe(401)
    expect(nobody.json()).toEqual(wrong.json())
  })

  test('over https the cookie is bound to https and this host', async () => {
    const behind = await deskServerBehind('https://desk.example.com')
    const answer = await behind.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { name: 'Grace Lou', password: PASSWORD },
    })
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-askback', secure: true, path: '/' })
    expect(answer.headers['strict-transport-security']).toBeDefined()
  })

  test('the sixth try a minute for one name waits, whatever the password', async () => {
    const tries = []
    for (let n = 0; n < 6; n += 1) tries.push(await post('/api/session', { name: 'grace lou', password: `guess ${n}` }))
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429])
    const last = await post('/api/session', { name: 'Grace Lou', password: PASSWORD })
    expect(last.json()).toMatchObject({ code: 'too_many_tries' })
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('neither password nor token stands in the database', async () => {
    const { cookies } = await post('/api/session', { name: 'Grace Lou', password: PASSWORD })
    const tables = await Promise.all(
      (['staff', 'session', 'invitation', 'event'] as const).map((table) =>
        database.db.selectFrom(table).selectAll().execute(),
      ),
    )
    const all = JSON.stringify(tables)
    for (const secret of [PASSWORD, TOKEN, cookies[0]?.value ?? 'none']) expect(all).not.toContain(secret)
    expect(all).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })

  async function deskServerBehind(publicUrl: string) {
    await database.db.deleteFrom('session').execute()
    await database.db.deleteFrom('staff').where('name', 'like', 'The %').execute()
    return deskServer(database.db, await shippedRules(), { publicUrl })
  }
})

describe('a session ends', () => {
  let cookie: string

  beforeEach(async () => {
    const admin = (await listStaff(database.db)).find(({ role }) => role === 'admin')
    await invite(database.db, TOKEN, 'staff', admin?.id ?? '', NOW)
    cookie = await join(TOKEN, 'Mei Lin')
    expect(await whoAmI(cookie)).toMatchObject({ staff: { role: 'staff' } })
  })

  const idOfMei = async () => (await listStaff(database.db)).find(({ name }) => name === 'Mei Lin')?.id ?? ''
  const ended = async () => expect(await whoAmI(cookie)).toMatchObject({ code: 'not_signed_in' })

  test('by signing out, on the server too', async () => {
    await server.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    await ended()
  })

  test('after a week without use', async () => {
    server.now = later(7 * DAY)
    await ended()
  })

  test('after a month of daily use', async () => {
    for (let day = 1; day < 30; day += 1) {
      server.now = later(day * DAY)
      expect(await whoAmI(cookie)).toMatchObject({ staff: { name: 'Mei Lin' } })
    }
    server.now = later(30 * DAY)
    await ended()
  })

  test('with another role', async () => {
    await server.ask('admin', 'PUT', `/api/staff/${await idOfMei()}`, { role: 'manager', disabled: false })
    await ended()
  })

  test('when the person is shut out, who then cannot sign in again', async () => {
    await server.ask('admin', 'PUT', `/api/staff/${await idOfMei()}`, { role: 'staff', disabled: true })
    await ended()
    const again = await post('/api/session', { name: 'Mei Lin', password: PASSWORD })
    expect(again.json()).toMatchObject({ code: 'wrong_name_or_password' })
  })

  test('with a new password everywhere but here', async () => {
    const elsewhere = cookieOf(await post('/api/session', { name: 'Mei Lin', password: PASSWORD }))
    const change = (present: string) =>
      server.app.inject({
        method: 'PUT',
        url: '/api/session/password',
        headers: { cookie },
        payload: { present, password: 'another long password' },
      })
    expect((await change('not the present one')).statusCode).toBe(401)
    const changed = await change(PASSWORD)
    expect(changed.statusCode).toBe(204)
    await ended()
    expect(await whoAmI(elsewhere)).toMatchObject({ code: 'not_signed_in' })
    expect(await whoAmI(cookieOf(changed))).toMatchObject({ staff: { name: 'Mei Lin' } })
    expect((await post('/api/session', { name: 'Mei Lin', password: PASSWORD })).statusCode).toBe(401)
  })
})

describe('staff', () => {
  test('an administrator invites, and the link shows its token only to the browser', async () => {
    const { link, expiresAt } = (
      await server.ask('admin', 'POST', '/api/staff/invitations', { role: 'manager' })
    ).json<{
      link: string
      expiresAt: string
    }>()
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/setup#token=[\w-]{43}$/)
    expect(expiresAt).toBe(later(72 * HOUR).toISOString())
    const cookie = await join(new URL(link).hash.slice('#token='.length), 'Mei Lin')
    expect(await whoAmI(cookie)).toMatchObject({ staff: { role: 'manager' } })
  })

  test('nobody changes their own role', async () => {
    const me = (await server.ask('admin', 'GET', '/api/session')).json<{ staff: { id: string } }>().staff
    const answer = await server.ask('admin', 'PUT', `/api/staff/${me.id}`, { role: 'staff', disabled: false })
    expect(answer.json()).toMatchObject({ code: 'not_yourself' })
  })
})
