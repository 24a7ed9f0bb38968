import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])(
  'a mail is seen as words, as a whole and as it came, and its files are looked into (%s)',
  {
    timeout: 240_000,
  },
  trip,
)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  await page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().waitFor({ timeout: 60_000 })
  await page.goto(`${askback.url}/queue?view=all&words=77120`)
  await page.getByRole('listitem').filter({ hasText: 'PO 77120' }).first().getByRole('link').click()
  const panel = page.getByRole('region', { name: words('mail.title') })
  await panel.waitFor()

  await page.keyboard.press('v')
  await panel.locator('iframe').waitFor()
  await page.keyboard.press('v')
  await panel.locator('pre').waitFor()
  expect(await panel.locator('pre').innerText()).toMatch(/^\S+: /)
  expect(await barriers(page)).toEqual([])

  const name = await panel.getByRole('listitem').first().locator('bdi').innerText()
  await panel.getByRole('button', { name: words('mail.file.look', { name }) }).click()
  await panel.getByRole('button', { name: words('mail.file.close', { name }) }).waitFor()
  await panel.getByText(words('mail.file.none.wordless')).waitFor()
  expect(await barriers(page)).toEqual([])
  expect(complaints).toEqual([])
}
