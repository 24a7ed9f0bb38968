import { createServer } from 'node:http'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { deliver } from '../../src/demo/maildir.ts'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { takeUp, wordsOf } from '../kit/desk-walk.ts'
import { HOSTILE_HTML, HOSTILE_WORDS } from '../kit/payload-families.ts'
import { until } from '../kit/until.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

const words = wordsOf('en')

test.skipIf(BROWSER_MISSING)('no mail runs or loads anything, whatever is in it', { timeout: 900_000 }, async () => {
  expect(HOSTILE_HTML.length + HOSTILE_WORDS.length).toBeGreaterThanOrEqual(300)
  const evil = await startEvil()
  const html = HOSTILE_HTML.map((payload) => aimedAt(evil.host, payload))
  const spoken = HOSTILE_WORDS.map((payload) => aimedAt(evil.host, payload))
  const { askback, page, data } = await visitDesk('en-US')
  const heard = listenFor(page.context(), evil, askback.url)

  // The same ears, over a page that trusts everything.
  const control = await heard.during(async () => showBare(page, evil, [...html, ...spoken]))
  console.log(`unguarded: ${control.ran} ran, ${control.asked} asked for something, of ${html.length + spoken.length}`)
  expect(control.ran).toBeGreaterThan(60)
  expect(control.asked).toBeGreaterThan(80)

  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  const mailbox = join(data, 'demo', 'mailbox')
  await Promise.all(html.map((payload, at) => send(mailbox, htmlMail(payload, at))))
  await Promise.all(spoken.map((payload, at) => send(mailbox, mailOfWords(payload, at))))
  const inquiries = await until(
    'all mails are read',
    () => hostileInquiries(page, askback.url, html.length + spoken.length),
    240,
  )

  const frames = inquiries
    .filter(({ about }) => about === 'html')
    .map(({ id }) => `${askback.url}/api/inquiries/${id}/mail-frame`)
  const shown = await heard.during(async () => {
    for (const frame of frames) await page.goto(frame)
    for (const { id } of inquiries.filter(({ about }) => about === 'words'))
      await readAll(page, `${askback.url}/inquiries/${id}`)
    await lookAround(page, askback.url)
  })
  expect(shown).toEqual({ ran: 0, asked: 0 })

  // Cleaned, it is harmless also without the policy of the frame.
  const cleaned = await Promise.all(frames.map(async (frame) => (await page.request.get(frame)).text()))
  expect(await heard.during(() => showBare(page, evil, cleaned))).toEqual({ ran: 0, asked: 0 })
})

/** A server of somebody else: what reaches it has left. It also serves pages without any policy. */
async function startEvil() {
  const pages = new Map<string, string>()
  let connections = 0
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page)
  })
  const bare = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(pages.get(request.url ?? '') ?? '')
  })
  server.on('connection', () => {
    connections += 1
  })
  const ports = await Promise.all([server, bare].map(listening))
  onTestFinished(() => {
    for (const one of [server, bare]) one.close().closeAllConnections()
  })
  return {
    host: `127.0.0.1:${ports[0]}`,
    /** A page of nobody's, with this body and no policy. */
    bare: (path: string, body: string) => {
      pages.set(path, body)
      return `http://127.0.0.1:${ports[1]}${path}`
    },
    bareOrigin: `http://127.0.0.1:${ports[1]}`,
    connections: () => connections,
  }
}

type Evil = Awaited<ReturnType<typeof startEvil>>

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** What a browser can be heard to do is put where a payload runs or loads. */
function aimedAt(host: string, payload: string): string {
  return payload
    .replaceAll('alert(1)', `console.log(7357)`)
    .replaceAll('https://evil.example', `http://${host}`)
    .replaceAll('//evil.example', `//${host}`)
    .replaceAll('evil.example', host)
    .replaceAll('&#104;ttps:', '&#104;ttp:')
}

/** Counts what runs in any frame of any page, and what leaves for the evil server or anybody else. */
function listenFor(context: BrowserContext, evil: Evil, desk: string) {
  let ran = 0
  let asked = 0
  context.on('console', (message) => {
    if (message.text() === '7357') ran += 1
  })
  context.on('dialog', (dialog) => void dialog.dismiss())
  context.on('request', (request) => {
    const url = request.url()
    const isOurs = [desk, evil.bareOrigin].some((origin) => url.startsWith(origin)) || /^(?:data|blob|about):/.test(url)
    if (!isOurs) asked += 1
  })
  return {
    during: async (act: () => Promise<unknown>) => {
      const before = { ran, asked, connections: evil.connections() }
      await act()
      // A connection without a request leaves as well, such as one that is made ahead.
      const made = evil.connections() - before.connections
      return { ran: ran - before.ran, asked: Math.max(asked - before.asked, made) }
    },
  }
}

/** Puts pieces into frames of pages that forbid nothing, and waits until all frames are there. */
async function showBare(page: Page, evil: Evil, pieces: readonly string[]): Promise<void> {
  const AT_ONCE = 30
  for (let from = 0; from < pieces.length; from += AT_ONCE) {
    const frames = pieces.slice(from, from + AT_ONCE).map((piece) => `<iframe srcdoc="${escaped(piece)}"></iframe>`)
    await page.goto(evil.bare(`/${from}-${pieces.length}`, `<!doctype html>${frames.join('')}`))
  }
  await page.goto('about:blank')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

interface Hostile {
  readonly id: string
  readonly about: string
}

async function hostileInquiries(page: Page, url: string, count: number): Promise<readonly Hostile[] | undefined> {
  const found: Hostile[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query = new URLSearchParams({ view: 'all', limit: '200', ...(after === '' ? {} : { after }) })
    const answer = await page.request.get(`${url}/api/inquiries?${query}`)
    const { lines, next }: { lines: { id: string; from: { address: string } }[]; next: string | null } =
      await answer.json()
    for (const { id, from } of lines) {
      const about = /^(html|words)\d+@harbour-tools\.example$/.exec(from.address)?.[1]
      if (about !== undefined) found.push({ id, about })
    }
    after = next
  }
  return found.length === count ? found : undefined
}

/** The inquiry as staff read it: the words, then the mail as it came. */
async function readAll(page: Page, url: string): Promise<void> {
  await page.goto(url)
  const whole = page.getByText(words('mail.whole'), { exact: true })
  await whole.click()
  await page.frameLocator('iframe').locator('body').waitFor()
}

/** The lists, the search and the list of commands, where names and subjects stand too. */
async function lookAround(page: Page, url: string): Promise<void> {
  for (const view of ['all', 'queue', 'filed']) {
    await page.goto(`${url}/queue?view=${view}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await page.goto(`${url}/queue?view=all&words=onerror`)
  await page.getByRole('listitem').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('script')
  await page.getByRole('option').first().waitFor()
}

async function send(mailbox: string, { name, raw }: { name: string; raw: string }): Promise<void> {
  await deliver(mailbox, name, Buffer.from(raw), new Date())
}

function htmlMail(payload: string, at: number) {
  const body = `<p>Dear Ms Lou, please quote 500 bottles.</p>${payload}<p>Regards, Ann Visser</p>`
  const head = headOf(`html${at}`, 'Ann Visser', `Payload ${at}`)
  const raw = [...head, 'Content-Type: text/html; charset=utf-8', BASE64, '', inBase64(body)].join('\r\n')
  return { name: `html-${at}.eml`, raw }
}

/** The payload as subject, name, company, words and name of a file. */
function mailOfWords(payload: string, at: number) {
  const text = `Dear Ms Lou,\n\nplease quote 500 bottles. ${payload}\n\nBest regards\n${payload}\n${payload} Ltd.\n`
  const file = `filename*=UTF-8''${encodeURIComponent(`${payload}.txt`)}`
  const raw = [
    ...headOf(`words${at}`, payload, payload),
    'Content-Type: multipart/mixed; boundary=b1',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    BASE64,
    '',
    inBase64(text),
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Disposition: attachment; ${file}`,
    BASE64,
    '',
    inBase64(payload),
    '--b1--',
    '',
  ].join('\r\n')
  return { name: `words-${at}.eml`, raw }
}

const BASE64 = 'Content-Transfer-Encoding: base64'

function headOf(sender: string, name: string, subject: string): string[] {
  return [
    `From: ${encodedWord(name)} <${sender}@harbour-tools.example>`,
    'To: sales@hearthside-drinkware.example',
    `Subject: ${encodedWord(subject)}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${sender}@harbour-tools.example>`,
    'MIME-Version: 1.0',
  ]
}

/** RFC 2047. */
function encodedWord(text: string): string {
  return `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`
}

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
}
