import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'
import { modelServer } from '../kit/model-server.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('a person takes a polished wording and takes it back with the same key (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { model } = await modelServer('well')
  const { askback, page } = await visitDesk(locale, {
    ASKBACK_MODEL_URL: model.url,
    ASKBACK_MODEL_NAME: model.name,
  })
  const complaints = listen(page)

  await page.goto(askback.setupLink ?? '')
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  const first = page
    .getByRole('listitem')
    .filter({ hasText: words('draftState.waiting') })
    .first()
  await first.waitFor({ timeout: 60_000 })
  await first.getByRole('link').click()

  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()
  const drafted = await text.inputValue()
  expect(drafted).toContain('Thank you for')
  const polished = drafted.replace('Thank you for', 'Many thanks for')

  await page.getByText(words('polish.offered', { model: model.name })).waitFor({ timeout: 60_000 })
  expect(await text.inputValue()).toBe(drafted)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('p')
  expect(await text.inputValue()).toBe(polished)
  await page.getByText(words('polish.taken', { model: model.name })).waitFor()
  await page.getByText(words('keeping.saved')).waitFor()

  await page.reload()
  await text.waitFor()
  expect(await text.inputValue()).toBe(polished)
  await page.getByRole('button', { name: words('polish.act.drafted') }).waitFor()
  await page.keyboard.press('p')
  expect(await text.inputValue()).toBe(drafted)
  await page.getByRole('button', { name: words('polish.act.polished') }).click()
  expect(await text.inputValue()).toBe(polished)
  expect(complaints).toEqual([])
}
