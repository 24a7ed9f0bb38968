import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { deliver } from '../../src/demo/maildir.ts'
import { startAskback } from '../kit/askback.ts'
import { BROWSER_MISSING, openBrowser } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'
import { freePort } from '../kit/free-port.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('two people see each other work, also after the server was started anew (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const present = (doing: string) =>
    words(`present.${doing}_${language === 'en' ? 'one' : 'other'}`, { names: 'Li Na' })
  const port = String(await freePort())
  const { askback, page: grace, data } = await visitDesk(locale, { ASKBACK_PORT: port })
  const complaints = listen(grace)
  await takeUp(grace, askback.setupLink ?? '', 'Grace Lou', words)
  const german = grace.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first()
  await german.waitFor({ timeout: 60_000 })
  const invited = await grace.request.post(`${askback.url}/api/staff/invitations`, {
    data: { role: 'manager' },
    headers: { origin: askback.url },
  })
  const { link } = await invited.json()
  const liNa = await anotherDesk(locale)
  await takeUp(liNa, link, 'Li Na', words)

  await newMailWaits(grace, join(data, 'demo', 'mailbox'), words)
  await liNa.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().getByRole('link').click()
  const text = liNa.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()
  await german.filter({ hasText: 'Li Na' }).waitFor()
  await german.getByRole('link').click()
  await grace.getByText(present('reading')).waitFor()
  await text.press('End')
  await text.pressSequentially(' ')
  await grace.getByText(present('typing')).waitFor()
  expect(await barriers(grace)).toEqual([])

  await liNa.getByRole('button', { name: words('act.approve') }).click()
  await grace.getByText('Li Na').first().waitFor()
  await grace.getByRole('button', { name: words('act.undo') }).waitFor()
  expect(complaints).toEqual([])

  await askback.stop()
  const lost = grace.getByText(words('banner.lost'))
  await lost.waitFor()
  const again = await startAskback({ ASKBACK_DATA_DIR: data, ASKBACK_PORT: port })
  onTestFinished(() => again.stop())
  await lost.waitFor({ state: 'hidden', timeout: 20_000 })
}

/** Under the hand of who walks through it the list stands still; what is new waits until it is wanted. */
async function newMailWaits(page: Page, mailbox: string, words: ReturnType<typeof wordsOf>): Promise<void> {
  const mail = [
    'From: Nora Brookfen <nora@brookfen-trading.example>',
    'To: sales@hearthside-drinkware.example',
    'Subject: Lunch boxes',
    `Date: ${new Date().toUTCString()}`,
    'Message-ID: <waits@brookfen-trading.example>',
    '',
    'Please quote 4000 pcs of your stainless steel lunch box, FOB Ningbo.',
  ]
  const length = async () => Number(await page.locator('li[aria-setsize]').first().getAttribute('aria-setsize'))
  const letIn = page.getByRole('button', { name: new RegExp(words('lines.waiting_other', { count: String.raw`\d+` })) })
  await page.keyboard.press('j')
  const before = await length()
  await deliver(mailbox, 'waits', Buffer.from(mail.join('\r\n')), new Date())
  const walkedOn = async (): Promise<boolean> => {
    await page.keyboard.press('j')
    return letIn.isVisible()
  }
  await expect.poll(walkedOn, { timeout: 60_000, interval: 500 }).toBe(true)
  expect(await length()).toBe(before)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('.')
  await letIn.waitFor({ state: 'detached' })
  expect(await length()).toBeGreaterThan(before)
}

async function anotherDesk(locale: string): Promise<Page> {
  const browser = await openBrowser({ locale })
  onTestFinished(() => browser.close())
  return browser.context.pages()[0] ?? browser.context.newPage()
}
