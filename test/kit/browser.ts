import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { PARTS } from './parts.ts'

export const BROWSER_MISSING = PARTS.chromium.find() === null

/** No sandbox because tests run as root too; the rest keeps the browser from calling anybody but us. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  readonly context: BrowserContext
  close(): Promise<void>
}

/** A real browser with a profile of its own. */
export async function openBrowser(
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'askback-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PARTS.chromium.find() ?? 'chromium',
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
