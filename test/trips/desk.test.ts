import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'
import { until } from '../kit/until.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the walk must not be skipped: it needs Chromium.')
}

describe.skipIf(BROWSER_MISSING)('a person walks through the demo', () => {
  test.each([
    ['en', 'en-US'],
    ['zh-CN', 'zh-CN'],
  ])('set-up link, queue, open, edit, approve, undo, approve, sent (%s)', { timeout: 240_000 }, walk)
})

async function walk(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page, data } = await visitDesk(locale, { ASKBACK_UNDO_SECONDS: '6' })
  const complaints = listen(page)

  await page.goto(askback.setupLink ?? '')
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  await page.getByText(words('banner.demo')).waitFor()

  // The first line with a draft: the inquiries of tier A stand on top.
  const first = page
    .getByRole('listitem')
    .filter({ hasText: words('draftState.waiting') })
    .first()
  await first.waitFor({ timeout: 60_000 })
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('j')
  await first.getByRole('link').click()

  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('e')
  await text.press('Control+End')
  await text.pressSequentially('\nPS: thank you for the clear request.')
  await page.getByText(words('keeping.saved')).waitFor()
  await text.pressSequentially(' Last words.')
  const here = page.url()
  await page.goto('about:blank')
  await page.goto(here)
  await text.waitFor()
  await until('the last words', async () => (await text.inputValue()).includes('Last words.') || undefined, 20)
  await page.keyboard.press('Escape')

  // Where it goes on is known once the list has come.
  await page.locator(`button[aria-label="${words('inquiry.next')}"]:enabled`).waitFor()
  await page.keyboard.press('a')
  await page.waitForURL((url) => url.href !== here)
  await page.getByRole('button', { name: words('act.undo') }).waitFor()
  await page.keyboard.press('u')
  await page.waitForURL((url) => here.startsWith(url.href))
  const approve = page.getByRole('button', { name: words('act.approve') })
  await approve.waitFor()
  expect(await text.inputValue()).toContain('PS: thank you for the clear request')
  expect(written(data)).toEqual([])

  await approve.click()
  const [reply = ''] = await until('the reply in the outbox folder', () => {
    const files = written(data)
    return files.length > 0 ? files : undefined
  })
  expect(readFileSync(join(data, 'outbox', reply), 'latin1')).toMatch(/^In-Reply-To: <.+>/m)

  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.getByText(words('outbound.accepted')).first().waitFor()
  expect(written(data)).toHaveLength(1)
  expect(complaints).toEqual([])
}

function written(data: string): string[] {
  try {
    return readdirSync(join(data, 'outbox')).filter((name) => name.endsWith('.eml'))
  } catch {
    return []
  }
}
