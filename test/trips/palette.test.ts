import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'
import { until } from '../kit/until.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('acts, lists and inquiries are found by their names (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  await page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().waitFor({ timeout: 60_000 })
  const field = page.getByRole('combobox', { name: words('palette.field') })
  const chosen = page.getByRole('option', { selected: true })
  const find = async (typed: string) => {
    await page.keyboard.press('Control+k')
    await field.fill(typed)
  }

  await find('alpsteig')
  await chosen.filter({ hasText: 'Katrin Obermaier' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()

  // Also while one types, and by the same words in every language.
  await text.focus()
  await find('snooze')
  await chosen.filter({ hasText: words('keys.snooze') }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('list', { name: words('snooze.title') }).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  const [first] = await chosen.allInnerTexts()
  await page.keyboard.press('ArrowUp')
  expect(await chosen.allInnerTexts()).not.toEqual([first])
  await page.keyboard.press('ArrowDown')
  expect(await chosen.allInnerTexts()).toEqual([first])
  await field.fill('zzzz')
  await page.getByText(words('palette.none')).waitFor()
  await field.fill(words('view.filed'))
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.search.includes('filed'))
  // Whoever listens hears where the way led, and the window says it too.
  const heading = page.getByRole('heading', { level: 1 })
  await until('the name of the page', async () => (await isFocused(heading)) || undefined)
  expect(await page.title()).toContain(words('view.filed'))
  expect(complaints).toEqual([])
}

function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement)
}
