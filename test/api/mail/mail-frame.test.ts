import { beforeEach, describe, expect, test } from 'vitest'
import { usePglite } from '../../kit/database.ts'
import { deskServer, type TestServer } from '../../kit/desk-server.ts'
import { PAYLOADS } from '../../kit/payloads.ts'
import { anInquiry, anUnreadable } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'

const database = usePglite()
let server: TestServer

beforeEach(async () => {
  server = await deskServer(database.db, await shippedRules())
})

async function frameOf(mail: Parameters<typeof anInquiry>[1]) {
  const { id } = await anInquiry(database.db, mail)
  return server.ask('read_only', 'GET', `/api/inquiries/${id}/mail-frame`)
}

const EVIL = 'https://evil.example'

const DOWNLOAD = {
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

describe('the frame', () => {
  test('shows no payload as anything but text, wherever it stands', async () => {
    for (const text of PAYLOADS) {
      const from = { name: text, address: 'ann@harbour-tools.example' }
      const attachments = [{ index: 0, filename: text, contentType: text, bytes: 1, inline: false, content: null }]
      const { id, mailId } = await anInquiry(database.db, { mail: { subject: text, text, from, attachments } })
      const page = await server.ask('read_only', 'GET', `/api/inquiries/${id}`)
      expect(page.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(page.json()).toMatchObject({ line: { subject: text } })
      const file = await server.ask('read_only', 'GET', `/api/mails/${mailId}/attachments/0`)
      expect(file.headers).toMatchObject(DOWNLOAD)
    }
  })

  test('may load and run nothing, whatever is in it', async () => {
    const { headers } = await frameOf({ mail: { html: '<p>Hello</p>' } })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; img-src data:; style-src 'unsafe-inline';.* sandbox$/,
    )
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  test('keeps tables, colours and pictures that came inside', async () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo='
    const html = `<table border="1"><tr><td colspan="2" style="color:#c00;padding:4px">10</td></tr></table><img src="${picture}" alt="logo">`
    const { body } = await frameOf({ mail: { html } })
    expect(body).toContain('<td colspan="2" style="color:#c00;padding:4px">10</td>')
    expect(body).toContain(`<img src="${picture}" alt="logo"`)
  })

  test('says what a picture that was not loaded would have shown', async () => {
    const { body } = await frameOf({ mail: { html: `<p>Our plant: <img src="${EVIL}/a.png" alt="the <hall>"></p>` } })
    expect(body).toContain('[the &lt;hall&gt;]')
    expect(body).not.toContain('evil.example')
  })

  test('shows where a link goes and hands it neither page nor referrer', async () => {
    const { body } = await frameOf({ mail: { html: `<a href="${EVIL}/login">https://bank.example</a>` } })
    expect(body).toContain(
      `<a href="${EVIL}/login" title="${EVIL}/login" rel="noopener noreferrer nofollow" target="_blank">https://bank.example</a>`,
    )
  })

  test('folds quoted lines of a plain mail and shows every sign as it is', async () => {
    const { body } = await frameOf({ mail: { text: 'Price < 5 & "ok"?\r\n> old 1\r\n> old 2\r\nThanks', html: null } })
    expect(body).toContain('<pre dir="auto">Price &lt; 5 &amp; &quot;ok&quot;?</pre>')
    expect(body).toContain('<details><summary>··· 2</summary><pre dir="auto">&gt; old 1\n&gt; old 2</pre></details>')
  })

  test('shows the text where the HTML is too long or shows nothing', async () => {
    for (const html of ['x'.repeat(1_000_001), '<script>only</script>', '']) {
      expect((await frameOf({ mail: { html, text: 'The words' } })).body).toContain('The words')
    }
  })

  test('bears nesting without end', async () => {
    const answer = await frameOf({ mail: { html: `${'<div>'.repeat(20_000)}deep`, text: 'deep' } })
    expect(answer.statusCode).toBe(200)
  })

  test('says so when the mail cannot be read, and its bytes can still be had', async () => {
    await anUnreadable(database.db)
    const { id, mail_id } = await database.db.selectFrom('inquiry').select(['id', 'mail_id']).executeTakeFirstOrThrow()
    const frame = await server.ask('staff', 'GET', `/api/inquiries/${id}/mail-frame`)
    expect(frame.json()).toMatchObject({ code: 'mail_unreadable' })
    const blocked = await server.ask('staff', 'GET', `/api/mails/${mail_id}/blocked`)
    expect(blocked.json()).toEqual({ readable: false, pictures: 0 })
    const raw = await server.ask('staff', 'GET', `/api/mails/${mail_id}/raw`)
    expect(raw.body).toMatch(/^nonsense/)
    expect(raw.headers).toMatchObject({ ...DOWNLOAD, 'content-type': 'text/plain; charset=utf-8' })
    expect(raw.headers['content-disposition']).toContain(`mail-${mail_id}.eml`)
  })
})
