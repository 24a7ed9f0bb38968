import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftState } from '../../src/api/draft/draft-shapes.ts'
import { inquiry } from '../../src/api/inquiry/inquiry-shapes.ts'
import { type InquiryLine, inquiries } from '../../src/api/inquiry/queue-shapes.ts'
import { deliver } from '../../src/demo/maildir.ts'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { type Client, takeUp } from '../kit/client.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { until } from '../kit/until.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the walk must not be skipped: it needs Chromium.')
}

const PASSWORD = 'a long enough password'
/** Words that stand on no list. */
const STANDS = 'Wooden pavilions, carpets, lamps, hired by the day; carpenters mount them overnight, florists decorate.'
const LIKE_STANDS = 'Pavilions, lamps and carpets again this autumn, hired by the day; carpenters mount them overnight.'

const en = resolve(import.meta.dirname, '../../src/desk/locales/en.json')
const words: Record<string, string> = JSON.parse(readFileSync(en, 'utf8'))

describe.skipIf(BROWSER_MISSING)('what the program does not know', () => {
  test('stands under Unsure until a person says what it is, and is known from then on', {
    timeout: 240_000,
  }, async () => {
    const { askback, page, data } = await visitDesk('en-US', { ASKBACK_UNDO_SECONDS: '0' })
    const client = await takeUp(askback.setupLink ?? '', 'Li Wei', PASSWORD)
    const known = await somebodyAnswered(client)
    await arrives(data, 'first', 'Office <office@stands.example>', STANDS)
    await lineFrom(client, 'office@stands.example')

    await page.goto(askback.url)
    await page.getByLabel(words['field.name'] ?? '').fill('Li Wei')
    await page.locator('input[type=password]').fill(PASSWORD)
    await page.getByRole('button', { name: words['signIn.act'] ?? '' }).click()
    await page.getByRole('link', { name: new RegExp(`^${words['view.unsure']}`, 'u') }).click()
    await page.getByRole('listitem').filter({ hasText: 'Office' }).getByRole('link').click()
    await page.getByText('The program is not sure').waitFor()
    await page.keyboard.press('m')
    await page.getByRole('button', { name: words['kind.solicitation'] ?? '' }).press('Enter')
    await page.getByText('Li Wei marked this as: sales pitch').waitFor()
    await page.getByText(words['reopen.filed'] ?? '').waitFor()

    await page.keyboard.press('g')
    await page.keyboard.press('q')
    await page.getByRole('link', { name: new RegExp(`^${words['view.unsure']}`, 'u') }).click()
    await page.getByText(words['queue.lead.unsure'] ?? '').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Office' }).waitFor({ state: 'detached' })

    await arrives(data, 'second', 'Info <info@booths.example>', LIKE_STANDS)
    expect((await lineFrom(client, 'info@booths.example')).kind).toBe('solicitation')
    await arrives(data, 'third', `Known <${known}>`, LIKE_STANDS)
    expect((await lineFrom(client, known, 'third')).kind).not.toBe('solicitation')
  })
})

/** Approves the first reply that may go and waits until it went; returns the address it went to. */
async function somebodyAnswered(client: Client): Promise<string> {
  const line = await until('a draft', async () =>
    (await client.get(inquiries, '/api/inquiries?limit=200')).lines.find(({ draftState }) => draftState === 'waiting'),
  )
  const { draft } = await client.get(inquiry, `/api/inquiries/${line.id}`)
  const approved = await client.send('POST', `/api/drafts/${draft?.id}/approval`, { version: draft?.version })
  draftState.parse(approved.body)
  const went = await until('the reply', async () =>
    (await client.get(inquiries, '/api/inquiries?view=sent')).lines.find(({ sent }) => sent?.state === 'accepted'),
  )
  return went.from.address ?? ''
}

async function arrives(data: string, name: string, from: string, text: string): Promise<void> {
  const head = [`From: ${from}`, 'To: sales@hearthside-drinkware.example', `Message-ID: <${name}@walk.example>`]
  const mail = [...head, `Subject: ${name}`, `Date: ${new Date().toUTCString()}`, '', text].join('\r\n')
  await deliver(join(data, 'demo', 'mailbox'), `${name}.eml`, Buffer.from(mail), new Date())
}

/** The line of a mail from this address, wherever it stands. */
function lineFrom(client: Client, address: string, subject?: string): Promise<InquiryLine> {
  return until(`the mail of ${address}`, async () => {
    const views = ['queue', 'filed'].map((view) => client.get(inquiries, `/api/inquiries?view=${view}&limit=200`))
    const lines = (await Promise.all(views)).flatMap((page) => page.lines)
    return lines.find((line) => line.from.address === address && (subject === undefined || line.subject === subject))
  })
}
