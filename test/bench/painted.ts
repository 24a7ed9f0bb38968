import type { Page } from 'playwright-core'

/**
 * Milliseconds from an event of the browser to the end of the frame that shows an element.
 *
 * @param text the element's text has to hold, whatever its case
 */
export async function paintedAfter(
  page: Page,
  event: 'keydown' | 'click' | 'input',
  act: () => Promise<void>,
  selector: string,
  text = '',
): Promise<number> {
  const watch = await page.evaluateHandle(
    ([event, selector, text]) => {
      const shown = (): boolean =>
        [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.toLowerCase().includes(text))
      const painted = new Promise<number>((resolve) => {
        const look = (since: number): void => {
          requestAnimationFrame(() => {
            // What is asked for in a frame runs before it is painted, a timer after it.
            if (shown()) setTimeout(() => resolve(performance.now() - since))
            else look(since)
          })
        }
        addEventListener(event, ({ timeStamp }) => look(timeStamp), { once: true, capture: true })
      })
      return { painted }
    },
    [event, selector, text.toLowerCase()] as const,
  )
  await act()
  return watch.evaluate(({ painted }) => painted)
}

/** Counts from now on how far things move that nobody pressed for. */
export async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry.toJSON()
        const before = Number(sessionStorage.getItem('moved') ?? 0)
        if (hadRecentInput === false) sessionStorage.setItem('moved', String(before + Number(value)))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of layout shifts, as the browser scores them. */
export async function moved(page: Page): Promise<string> {
  return page.evaluate(() => Number(sessionStorage.getItem('moved') ?? 0).toFixed(3))
}
