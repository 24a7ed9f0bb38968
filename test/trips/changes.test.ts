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
])('a manager sees what was changed in a draft that was sent (%s)', { timeout: 240_000 }, trip)

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
  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()
  const drafted = await text.inputValue()
  await text.fill(drafted.replace('Mit freundlichen Grüßen', 'Mit freundlichen Grüßen aus Yongkang'))
  await page.getByRole('button', { name: words('act.approve') }).click()
  await page.getByRole('button', { name: words('act.undo') }).waitFor()

  await page.goto(new URL('/settings?tab=changes', page.url()).href)
  const part = page.getByRole('group').filter({ hasText: 'closing' })
  await part.waitFor()
  await part.locator('summary').click()
  await part.getByText('Mit freundlichen Grüßen aus Yongkang').waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
}
