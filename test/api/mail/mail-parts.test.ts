import { beforeEach, expect, test } from 'vitest'
import type { Attachment } from '../../../src/core/mail.ts'
import { usePglite } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { anInquiry } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const database = usePglite()
let server: TestServer

beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

function file(index: number, filename: string, contentType: string, text: string): Attachment {
  return { index, filename, contentType, bytes: 9, inline: false, content: { text, tables: [] } }
}

async function partsOf(mail: Parameters<typeof anInquiry>[1]) {
  const { mailId } = await anInquiry(database.db, mail)
  return (path: string) => server.ask('read_only', 'GET', `/api/mails/${mailId}/${path}`)
}

test('what a file says is shown as data, what would run is not shown', async () => {
  const attachments = [file(0, 'list.csv', 'text/csv', '<b>M8</b>'), file(1, 'list.csv.exe', 'text/csv', 'M8')]
  const ask = await partsOf({ mail: { attachments } })
  expect((await ask('attachments/0/preview')).json()).toEqual({
    kind: 'words',
    content: { text: '<b>M8</b>', tables: [] },
  })
  expect((await ask('attachments/1/preview')).json()).toEqual({ kind: 'none', why: 'dangerous' })
  expect((await ask('attachments/2/preview')).statusCode).toBe(404)
})

test('a picture is told by its bytes, and a page may do nothing with it but show it', async () => {
  const attachments = [
    file(0, 'part.jpg', 'image/jpeg', '\x89PNG\r\n\x1a\n'),
    file(1, 'part.png', 'image/png', '<svg onload="alert(1)"/>'),
  ]
  const ask = await partsOf({ mail: { attachments } })
  expect((await ask('attachments/0/picture')).headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  })
  expect((await ask('attachments/1/picture')).statusCode).toBe(404)
})

test('the source is what came, and only as much as a screen bears', async () => {
  const short = await partsOf({ mail: { text: '<script>1</script>' } })
  const source = (await short('source')).json()
  expect(source).toMatchObject({ cut: false })
  expect(source.text).toContain('<script>1</script>')
  const long = await partsOf({ mail: { text: 'x'.repeat(1_000_000) } })
  const cut = (await long('source')).json()
  expect([cut.cut, cut.text.length]).toEqual([true, 200_000])
})

test.each([
  [null, 0],
  ['<p>Hello</p><img src="data:image/png;base64,AA=="><img src="cid:logo"><img alt="x">', 0],
  ['<img src="https://evil.example/a"><img src="HTTP://evil.example/b"><div><img src="//evil.example/c"></div>', 3],
])('pictures of other servers are counted: %s', async (html, pictures) => {
  const ask = await partsOf({ mail: { html } })
  expect((await ask('blocked')).json()).toEqual({ readable: true, pictures })
})

test('nobody sees a part without being signed in', async () => {
  const { mailId } = await anInquiry(database.db)
  for (const path of ['source', 'blocked', 'attachments/0/preview', 'attachments/0/picture']) {
    expect((await server.ask(null, 'GET', `/api/mails/${mailId}/${path}`)).statusCode).toBe(401)
  }
})
