import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US', '/', '{{buyer}}'],
  ['zh-CN', 'zh-CN', '／', '{{客户}}'],
])('a snippet is written once and put into a reply by its name (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string, slash: string, buyer: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  await page.goto(`${askback.url}/settings?tab=snippets`)
  await write(page, 'muster', 'Muster gehen per Kurier.', words)
  await write(page, 'mustergebühr', 'Die Gebühr wird angerechnet.', words, buyer)
  await page.getByRole('button', { name: words('snippets.drop', { name: 'muster' }), exact: true }).click()
  await page.getByRole('button', { name: words('snippets.putBack') }).click()
  await page.getByText('/muster', { exact: true }).waitFor()
  expect(await barriers(page)).toEqual([])

  await page.goto(`${askback.url}/queue`)
  const german = page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first()
  await german.waitFor({ timeout: 60_000 })
  await german.getByRole('link').click()
  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()
  const drafted = await text.inputValue()
  await text.press('Control+End')
  await text.pressSequentially(` 50/60 Hz.\n${slash}must`)
  const offered = page.getByRole('listbox', { name: words('snippets.offered') })
  await offered.waitFor()
  expect(await offered.getByRole('option').count()).toBe(2)
  expect(await barriers(page)).toEqual([])
  await text.press('Escape')
  await offered.waitFor({ state: 'hidden' })
  await text.pressSequentially('er')
  expect(await offered.isVisible()).toBe(false)
  await text.press('Backspace')
  await text.press('Backspace')
  for (const _ of 'must/') await text.press('Backspace')
  await text.pressSequentially(`${slash}must`)
  await text.press('ArrowDown')
  await text.press('Enter')
  const [name] = /(?<=\n)[^\n]*(?= Die Gebühr)/.exec(await text.inputValue()) ?? []
  expect(name).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u)
  expect(await text.inputValue()).toBe(`${drafted} 50/60 Hz.\n${name} Die Gebühr wird angerechnet.`)
  await text.press('Control+z')
  expect(await text.inputValue()).toBe(`${drafted} 50/60 Hz.\n${slash}must`)
  await text.press('Control+End')
  await offered.waitFor()
  await offered.getByRole('option', { name: 'muster ', exact: false }).first().click()
  await page.getByText(words('keeping.saved'), { exact: true }).waitFor()
  await page.reload()
  await text.waitFor()
  expect(await text.inputValue()).toBe(`${drafted} 50/60 Hz.\nMuster gehen per Kurier.`)

  await page.getByRole('button', { name: words('snippets.open') }).click()
  await offered.waitFor()
  expect(complaints).toEqual([])
}

async function write(
  page: Page,
  name: string,
  text: string,
  words: ReturnType<typeof wordsOf>,
  gap: string | null = null,
): Promise<void> {
  await page.getByRole('button', { name: words('snippets.new') }).click()
  await page.getByLabel(words('snippets.name')).fill(name)
  await page.getByRole('combobox', { name: words('snippets.language') }).selectOption('de')
  const field = page.getByRole('textbox', { name: words('snippets.text') })
  if (gap !== null) await page.getByRole('button', { name: gap }).click()
  await field.pressSequentially(gap === null ? text : ` ${text}`)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: words('act.keep'), exact: true }).click()
  await page.getByText(`/${name}`, { exact: true }).waitFor()
}
