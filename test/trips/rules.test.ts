import { describe, expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'
import { until } from '../kit/until.ts'

describe.skipIf(BROWSER_MISSING)('a manager tunes the rules', () => {
  test.each([
    ['en', 'en-US'],
    ['zh-CN', 'zh-CN'],
  ])('complaint, what moves, publish, undo, and a tier set by hand (%s)', { timeout: 240_000 }, walk)
})

async function walk(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true })

  await page.goto(askback.setupLink ?? '')
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await button('setUp.act').click()
  const first = page
    .getByRole('listitem')
    .filter({ hasText: words('draftState.waiting') })
    .first()
  await first.waitFor({ timeout: 60_000 })

  await page.goto(`${askback.url}/settings?tab=rules`)
  const tierA = page.getByLabel(words('rules.tierFrom', { tier: 'A' }))
  await tierA.fill('20')
  const place = words('rules.place', { file: 'scoring.yaml', line: 7, column: 20 })
  await page.getByRole('alert').filter({ hasText: place }).waitFor()
  expect(await button('act.publish').getAttribute('aria-description')).toBe(words('rules.mendFirst'))
  expect(await barriers(page)).toEqual([])

  await tierA.fill('99')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await button('act.seeMoves').click()
  await page.getByText(words('backTest.matrix')).waitFor()
  expect(await barriers(page)).toEqual([])

  await button('act.publish').click()
  await page.getByRole('dialog').getByRole('textbox').and(page.locator(':focus')).waitFor()
  await page.getByLabel(words('publish.comment'), { exact: true }).fill('Nearly nothing is A')
  await button('act.publish.now').click()
  await page.getByText('Nearly nothing is A').waitFor()
  await page.getByText(words('rules.number', { number: 2 })).waitFor()
  await until('the published number', async () => (await tierA.inputValue()) === '99' || undefined, 60)

  await button('act.undoVersion').click()
  await page.getByLabel(words('publish.comment'), { exact: true }).fill('Too strict')
  await button('act.goBack.now').click()
  await page.getByText(words('rules.number', { number: 3 })).waitFor()
  await page.getByText('Too strict').waitFor()
  await until('the number before', async () => (await tierA.inputValue()) === '60' || undefined, 60)

  await page.goto(`${askback.url}/queue`)
  await first.getByRole('link').click()
  await page.locator('summary', { hasText: words('judge.title') }).waitFor()
  await page.keyboard.press('c')
  await page.getByRole('dialog').getByText('C', { exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Only collects prices')
  await button('act.setTier.now').click()
  await page.getByText(words('judge.override', { tier: 'C' })).waitFor()
  await page.getByText('Only collects prices').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
}
