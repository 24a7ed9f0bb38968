import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startAskback } from '../kit/askback.ts'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { takeUp, wordsOf } from '../kit/desk-walk.ts'
import { freePort } from '../kit/free-port.ts'
import { until } from '../kit/until.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('a reply on its way outlives a power cut, and can be taken back after it (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const settings = { ASKBACK_PORT: String(await freePort()), ASKBACK_UNDO_SECONDS: '20' }
  const { askback, page, data } = await visitDesk(locale, settings)
  const startAgain = async () => {
    const started = await startAskback({ ASKBACK_DATA_DIR: data, ...settings })
    onTestFinished(() => started.stop())
    return started
  }
  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  const inquiry = (company: string) => page.getByRole('listitem').filter({ hasText: company }).first().getByRole('link')
  const approve = page.getByRole('button', { name: words('act.approve') })
  const undo = page.getByRole('button', { name: words('act.undo') })
  await inquiry('Alpsteig').click({ timeout: 60_000 })
  await approve.click()
  await undo.waitFor()

  await askback.kill()
  const second = await startAgain()
  await page.goto(`${askback.url}/queue`)
  await undo.click()
  await approve.waitFor()

  await page.goto(`${askback.url}/queue`)
  await inquiry('Whitlock').click()
  await approve.click()
  await undo.waitFor()
  await second.kill()
  await startAgain()
  // What leaves, leaves in the order of approval: the reply that was taken back would have gone before.
  const left = await until('the reply that was not taken back', () => {
    const files = written(data)
    return files.length > 0 ? files : undefined
  })
  expect(left.map((file) => /^To: .*<(.+)>/m.exec(readFileSync(file, 'latin1'))?.[1])).toEqual([
    'dana@prairieroast.example',
  ])
}

function written(data: string): string[] {
  try {
    return readdirSync(join(data, 'outbox'))
      .filter((name) => name.endsWith('.eml'))
      .map((name) => join(data, 'outbox', name))
  } catch {
    return []
  }
}
