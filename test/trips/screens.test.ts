import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'
import { LOOKS, look, SCREENS } from '../kit/screens.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('every screen can be used by everybody, in every look (%s)', { timeout: 900_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  const desk = { page, url: askback.url, words }
  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  await page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().waitFor({ timeout: 60_000 })
  const found: Record<string, readonly string[]> = {}
  for (const screen of SCREENS) {
    await screen.open(desk)
    for (const one of LOOKS) {
      await look(page, one)
      const wrong = [...(await barriers(page)), ...(await faults(page))]
      if (wrong.length > 0) found[`${screen.name} ${one.name}`] = wrong
    }
    await look(page, LOOKS[0])
  }
  expect(found).toEqual({})
  expect(complaints).toEqual([])
}

/** What no rule of WCAG forbids and everybody sees: a page that moves sideways, and movement where none is wanted. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const moving = document.getAnimations().filter(({ playState }) => playState === 'running')
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels wider than the window`] : []),
      ...moving.map(
        (one) => `moves: ${one.effect instanceof KeyframeEffect ? one.effect.target?.outerHTML.slice(0, 120) : ''}`,
      ),
    ]
  })
}
