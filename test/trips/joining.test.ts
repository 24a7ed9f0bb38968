import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { deliver } from '../../src/demo/maildir.ts'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('two conversations become one, one becomes two, and both are taken back (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page, data } = await visitDesk(locale)
  const complaints = listen(page)
  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  const arrive = (name: string, subject: string, said: string, answers?: string) =>
    deliver(join(data, 'demo', 'mailbox'), name, Buffer.from(aMail(name, subject, said, answers)), new Date())
  const text = page.getByRole('textbox', { name: words('draft.text') })
  const drafted = (part: string) => expect.poll(() => text.inputValue(), { timeout: 30_000 }).toContain(part)

  await arrive('first', 'Lids', 'Please quote 4000 pcs of your stainless steel lunch box, FOB Ningbo.')
  await open(page, askback.url, 'Lids')
  await arrive('second', 'Bottles', 'We also need 2500 pcs water bottle 750 ml. What is your price?')
  await open(page, askback.url, 'Bottles')
  await text.waitFor()
  expect(await text.inputValue()).not.toContain('4,000')

  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Lids' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: words('act.join.now'), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await drafted('4,000')
  expect(await text.inputValue()).toContain('2,500')
  expect(await barriers(page)).toEqual([])

  await page.getByRole('button', { name: words('act.takeBack') }).click()
  await page.getByRole('button', { name: words('act.join') }).waitFor()
  await expect.poll(() => text.inputValue(), { timeout: 30_000 }).not.toContain('4,000')
  await open(page, askback.url, 'Lids')
  await drafted('4,000')

  await arrive('third', 'Re: Lids', 'Another matter: may we visit your factory in March?', 'first')
  await open(page, askback.url, 'Re: Lids')
  await drafted('4,000')
  await page.keyboard.press('b')
  await dialog.getByText(words('split.goes')).waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: words('act.split.now') }).click()
  await expect.poll(() => text.inputValue(), { timeout: 30_000 }).not.toContain('4,000')
  await page.getByRole('button', { name: words('act.takeBack') }).click()
  await drafted('4,000')
  expect(complaints).toEqual([])
}

async function open(page: Page, url: string, subject: string): Promise<void> {
  await page.goto(`${url}/queue?view=all&words=Brookfen`)
  const line = page.getByRole('listitem').filter({ has: page.getByText(subject, { exact: true }) })
  await line.first().waitFor({ timeout: 60_000 })
  await line.first().getByRole('link').click()
}

function aMail(name: string, subject: string, text: string, answers?: string): string {
  const headers = [
    'From: Nora Brookfen <nora@brookfen-trading.example>',
    'To: sales@hearthside-drinkware.example',
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${name}@brookfen-trading.example>`,
    ...(answers === undefined ? [] : [`In-Reply-To: <${answers}@brookfen-trading.example>`]),
    'Content-Type: text/plain; charset=utf-8',
  ]
  return `${headers.join('\r\n')}\r\n\r\n${text}\r\n\r\nNora Brookfen\r\nBrookfen Trading\r\n`
}
