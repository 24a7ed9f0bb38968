import type { Page } from 'playwright-core'
import type { View } from '../../src/core/view.ts'
import { startAskback } from '../kit/askback.ts'
import { openBrowser } from '../kit/browser.ts'
import { wordsOf } from '../kit/desk-walk.ts'
import { moved, paintedAfter, watchMoves } from './painted.ts'
import type { Timed } from './timed.ts'

const RUNS = 30
const VIEWS: readonly View[] = ['now', 'queue', 'waiting', 'filed', 'discarded', 'all']
const SEARCHES = ['quality', 'flask', 'firm', '不锈钢', '杯']
/** Pixels of one turn of the wheel, and how many turns. */
const TURN = 4000
const TURNS = 60
/** Milliseconds that nobody is quicker in who reads the line he opens. */
const LOOK = 250
const words = wordsOf('en')

/** What a person at the desk waits for: from the press of a key or of the mouse until the browser has painted what it leads to. */
export async function timeDesk(env: Record<string, string>): Promise<Timed[]> {
  const askback = await startAskback({ ASKBACK_DEMO: 'off', ...env })
  const browser = await openBrowser({ locale: 'en-US' })
  try {
    const page = await browser.context.newPage()
    await watchMoves(page)
    await signIn(page, askback.setupLink ?? '')
    await tellLoad(page)
    const timed = [
      await timeNothing(page),
      ...(await timeWalk(page)),
      await timeViews(page),
      ...(await timeSearches(page)),
    ]
    await tellScroll(page)
    console.log(`layout shift of all this: ${await moved(page)}`)
    return timed
  } finally {
    await browser.close()
    await askback.stop()
  }
}

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  await page.getByRole('listitem').first().waitFor({ timeout: 60_000 })
}

/** With nothing in the browser's cache. */
async function tellLoad(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Network.clearBrowserCache')
  await page.goto(new URL('/queue', page.url()).href)
  await page.locator('ol li a').first().waitFor()
  const [ms, bytes] = await page.evaluate(() => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const sizes = entries.map((entry) => ('transferSize' in entry ? Number(entry.transferSize) : 0))
    return [performance.now(), sizes.reduce((sum, size) => sum + size, 0)]
  })
  console.log(
    `first load: ${ms.toFixed(0)} ms until the list stands, ${(bytes / 1024).toFixed(0)} kB came over the wire`,
  )
}

async function timeNothing(page: Page): Promise<Timed> {
  const milliseconds: number[] = []
  for (let run = 0; run < RUNS; run += 1)
    milliseconds.push(await paintedAfter(page, 'keydown', () => page.keyboard.press('z'), 'ol li'))
  return { name: 'reference: a key that does nothing', milliseconds }
}

/** Down and up the list, into an inquiry and back. */
async function timeWalk(page: Page): Promise<Timed[]> {
  const next = { name: 'j or k, the next line', milliseconds: new Array<number>() }
  const atOnce = { name: 'Enter at once after j or k', milliseconds: new Array<number>() }
  const open = { name: 'Enter after a look at the line', milliseconds: new Array<number>() }
  const back = { name: 'g q, the list again', milliseconds: new Array<number>() }
  for (let run = 0; run < RUNS; run += 1) {
    for (const key of ['j', 'j', 'j', 'k']) {
      await page.evaluate(() => {
        for (const line of document.querySelectorAll('[data-seen]')) line.removeAttribute('data-seen')
        document.activeElement?.setAttribute('data-seen', '')
      })
      const line = 'ol li a:focus:not([data-seen])'
      next.milliseconds.push(await paintedAfter(page, 'keydown', () => page.keyboard.press(key), line))
    }
    for (const opened of [atOnce, open]) {
      if (opened === open) {
        await page.keyboard.press('j')
        await page.waitForTimeout(LOOK)
      }
      opened.milliseconds.push(
        await paintedAfter(page, 'keydown', () => page.keyboard.press('Enter'), 'main h1', 'Inquiry '),
      )
      await page.keyboard.press('g')
      back.milliseconds.push(await paintedAfter(page, 'keydown', () => page.keyboard.press('q'), 'ol li a:focus'))
    }
  }
  return [next, atOnce, open, back]
}

async function timeViews(page: Page): Promise<Timed> {
  const milliseconds: number[] = []
  const tabs = page.getByRole('navigation', { name: words('queue.views') })
  for (let run = 0; run < RUNS; run += 1) {
    const view = VIEWS[run % VIEWS.length] ?? 'queue'
    const tab = tabs.getByRole('link').filter({ hasText: new RegExp(`^${words(`view.${view}`)}\\d`) })
    const list = `ol[aria-label="${words(`view.${view}`)}"] li`
    milliseconds.push(await paintedAfter(page, 'click', () => tab.click(), list))
  }
  return { name: 'another list', milliseconds }
}

/** The desk waits for a moment in which nobody types; that is part of it. */
async function timeSearches(page: Page): Promise<Timed[]> {
  const timed: Timed[] = []
  const field = page.getByRole('searchbox')
  for (const asked of SEARCHES) {
    const milliseconds: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await field.fill('')
      await page.locator('mark').first().waitFor({ state: 'detached' })
      await field.focus()
      milliseconds.push(await paintedAfter(page, 'input', () => page.keyboard.insertText(asked), 'ol li mark', asked))
    }
    timed.push({ name: `search ${asked}`, milliseconds })
  }
  await field.fill('')
  return timed
}

/** Whether the wheel ever shows a place without a line. */
async function tellScroll(page: Page): Promise<void> {
  await page.goto(new URL('/queue?view=all', page.url()).href)
  await page.locator('ol li').first().waitFor()
  await page.mouse.move(700, 500)
  let blanks = 0
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN)
    blanks += await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame)
      await frame()
      await frame()
      const places = [300, 450, 600, 750].map((y) => document.elementFromPoint(700, y))
      return places.filter((place) => place?.matches('ol')).length
    })
  }
  const at = await page.locator('ol li').last().getAttribute('aria-posinset')
  console.log(`${TURNS} turns of the wheel through all kinds, to line ${at}: ${blanks} places without a line`)
}
