import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US', 'Dear'],
  ['zh-CN', 'zh-CN', '您好'],
])('a reply in German is told line by line in the language of the reader (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string, greeting: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)

  await page.goto(askback.setupLink ?? '')
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  const german = page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first()
  await german.waitFor({ timeout: 60_000 })
  await german.getByRole('link').click()
  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()
  const box = page.locator('details').filter({ hasText: words('gloss.title.foreign') })
  const lines = box.locator('ol > li')
  await lines.first().waitFor()

  expect(await lines.first().innerText()).toContain(greeting)
  expect(await text.getAttribute('dir')).toBe('auto')
  expect(await barriers(page)).toEqual([])

  await whatAnswersAPoint(page, lines, words)
  await whereTheBuyerSaysIt(page, words)

  const [salutation = '', ...rest] = (await text.inputValue()).split('\n')
  await text.fill([`${salutation} liebe Kollegen`, ...rest].join('\n'))
  await lines.first().getByText(words('gloss.own')).waitFor()
  expect(await box.getByText(words('gloss.own')).count()).toBe(1)
  await text.fill([salutation, ...rest].join('\n'))
  await lines.first().getByText(greeting).waitFor()

  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await lines.first().waitFor({ state: 'hidden' })
  await page.keyboard.press('l')
  await lines.first().waitFor()
  expect(complaints).toEqual([])
}

/** A point, the words in the mail that raise it and the lines that answer it are marked together, by mouse and by keyboard. */
async function whatAnswersAPoint(page: Page, lines: Locator, words: ReturnType<typeof wordsOf>): Promise<void> {
  const point = page.getByRole('button', { name: words('point.payment_terms'), exact: true })
  const marked = page.locator('ol > li[data-pointed="true"]')
  await point.hover()
  await marked
    .filter({ hasText: /Zahlung|付款/ })
    .first()
    .waitFor()
  await page.locator('mark[data-pointed="true"]').filter({ hasText: 'Zahlungsbedingungen' }).waitFor()
  await lines.first().hover()
  await marked.first().waitFor({ state: 'hidden' })
  await point.press('Enter')
  expect(await point.getAttribute('aria-pressed')).toBe('true')
  await lines.and(marked).filter({ hasText: 'Zahlung' }).waitFor()
  await point.press('Enter')
  await page.keyboard.press('Escape')
}

/** The words beside a reason lead to their place in the mail, whatever of the mail was shown. */
async function whereTheBuyerSaysIt(page: Page, words: ReturnType<typeof wordsOf>): Promise<void> {
  const quote = page.getByTitle(words('quote.show')).filter({ visible: true }).first()
  const place = page.locator('[data-quoted="true"]').first()
  await page.getByText(words('mail.source'), { exact: true }).click()
  await quote.press('Enter')
  await place.waitFor()
  expect(await place.evaluate((one) => one.getBoundingClientRect().bottom < window.innerHeight)).toBe(true)
  await quote.press('Enter')
  await place.waitFor({ state: 'detached' })
}
