import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { type RunningAskback, startAskback } from './askback.ts'
import { openBrowser } from './browser.ts'

/** The program in its demo and a browser before it; all is ended and removed with the test. */
export interface Visit {
  readonly askback: RunningAskback
  readonly page: Page
  /** The data folder. */
  readonly data: string
}

/** @param locale of the browser, as `zh-CN` */
export async function visitDesk(locale: string, env: Record<string, string> = {}): Promise<Visit> {
  const data = mkdtempSync(join(tmpdir(), 'askback-visit-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  const askback = await startAskback({ ASKBACK_DATA_DIR: data, ...env })
  onTestFinished(() => askback.stop())
  const browser = await openBrowser({ locale })
  onTestFinished(() => browser.close())
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  return { askback, page, data }
}
