import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

describeOnEachEngine('the live stream', (database) => {
  let server: TestServer
  let id: string
  beforeEach(async () => {
    server = await deskServer(database.db, await shippedRules())
    id = (await anInquiry(database.db)).id
  })
  const presence = (method: 'PUT' | 'DELETE', body?: object) =>
    server.ask('staff', method, `/api/inquiries/${id}/presence`, body)

  test('tells what happens, and by whom, to those who are signed in', async () => {
    expect((await server.ask(null, 'GET', '/api/live')).statusCode).toBe(401)
    const { said } = await follow(server, 'manager')
    await said('present', [])
    await server.ask('staff', 'POST', `/api/inquiries/${id}/notes`, { text: 'Ring on Monday' })
    await said('happened', [{ what: 'noted', inquiryId: id, by: expect.any(String) }])
  })

  test('tells who is where, until they go or say no more that they are there', async () => {
    const { said } = await follow(server, 'manager')
    await said('present', [])
    expect((await presence('PUT', { doing: 'typing' })).statusCode).toBe(204)
    const typing = { inquiryId: id, staffId: expect.any(String), name: 'The staff', doing: 'typing' }
    await said('present', [typing])
    await presence('PUT', { doing: 'reading' })
    await said('present', [{ ...typing, doing: 'reading' }])
    await presence('DELETE')
    await said('present', [])
    await presence('PUT', { doing: 'reading' })
    await said('present', [{ ...typing, doing: 'reading' }])
    server.now = new Date(server.now.getTime() + 45_000)
    await said('present', [])
  })

  test('there is nobody at an inquiry that is not there', async () => {
    const answer = await server.ask('staff', 'PUT', '/api/inquiries/999999/presence', { doing: 'reading' })
    expect(answer.json()).toMatchObject({ code: 'not_found' })
  })

  test('ends when the server closes', async () => {
    const { said, ended } = await follow(server, 'staff')
    await said('present', [])
    await Promise.all([server.app.close(), ended()])
  })
})

/** A desk that follows: `said` waits until these words come. */
async function follow(server: TestServer, role: string) {
  const url = server.app.server.listening ? '' : await server.app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.app.close())
  const answer = await fetch(`${url}/api/live`, { headers: { cookie: `askback=token of ${role}` } })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const heard = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let open = ''
  const words = async (): Promise<string | null> => {
    while (!open.includes('\n\n')) {
      const piece = await heard?.read()
      if (piece === undefined || piece.done) return null
      open += piece.value
    }
    const [first = ''] = open.split('\n\n', 1)
    open = open.slice(first.length + 2)
    return first
  }
  const said = async (name: string, data: unknown): Promise<void> => {
    for (let block = await words(); block !== null; block = await words()) {
      const [, type, json = ''] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
      if (type !== name) continue
      expect(JSON.parse(json)).toEqual(data)
      return
    }
    throw new Error('The stream ended before.')
  }
  const ended = async (): Promise<void> => {
    for (let block = await words(); block !== null; block = await words()) expect(block).not.toContain('happened')
  }
  return { said, ended }
}
