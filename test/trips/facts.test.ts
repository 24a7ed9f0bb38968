import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('a fact is corrected, the draft follows, and it is taken back (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
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
  const draft = page.getByRole('textbox', { name: words('draft.text') })
  await draft.waitFor()
  const greeting = async () => (await draft.inputValue()).split('\n')[0]
  const before = await greeting()

  const name = words('fact.buyer.name')
  const correct = page.getByRole('button', { name: words('facts.correct', { fact: name, value: '' }) })
  await page.keyboard.press('f')
  const beside = page.getByRole('button', { name: new RegExp(words('facts.correct', { fact: '.*', value: '.*' })) })
  await beside.and(page.locator(':focus')).waitFor()
  await correct.click()
  const field = page.getByRole('textbox', { name, exact: true })
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await barriers(page)).toEqual([])
  await field.press('Escape')
  await field.waitFor({ state: 'detached' })
  expect(await correct.evaluate((one) => one === document.activeElement)).toBe(true)

  await page.keyboard.press('Enter')
  await field.fill('Leopoldine Zwirn')
  await field.press('Enter')
  const asRead = page.getByRole('button', { name: words('facts.asRead.of', { fact: name }) })
  await asRead.waitFor()
  await expect.poll(greeting, { timeout: 20_000 }).toContain('Zwirn')
  expect(await barriers(page)).toEqual([])

  await asRead.click()
  await asRead.waitFor({ state: 'detached' })
  await expect.poll(greeting, { timeout: 20_000 }).toBe(before)
  expect(complaints).toEqual([])
}
