import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BROWSER_MISSING, openBrowser } from '../kit/browser.ts'
import { usePglite } from '../kit/database.ts'
import { deskServer } from '../kit/desk-server.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'
import { anInquiry, NOW } from '../kit/queue.ts'
import { aRuleVersion, shippedRules } from '../kit/rules.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

const database = usePglite()

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('an outcome is one press away and stands in the report, behind it the inquiry (%s)', { timeout: 120_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const deskFolder = resolve(import.meta.dirname, '../../dist/desk')
  const { app } = await deskServer(database.db, await shippedRules(), { deskFolder })
  onTestFinished(() => app.close())
  await database.db.insertInto('rule_version').values(aRuleVersion(NOW)).execute()
  const { id } = await anInquiry(database.db)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser({ locale })
  onTestFinished(() => browser.close())
  const { context } = browser
  await context.addCookies([{ name: 'askback', value: 'token of manager', url: address }])
  const page = context.pages()[0] ?? (await context.newPage())
  const complaints = listen(page)

  await page.goto(`${address}/inquiries/${id}`)
  const steps = page.getByRole('group', { name: words('progress.label') })
  const step = (key: string, pressed: boolean) => steps.getByRole('button', { name: words(key), exact: true, pressed })
  await step('progress.sampled', false).click()
  await step('progress.sampled', true).waitFor()
  await step('outcome.won', false).click()
  await step('outcome.won', true).click()
  await step('outcome.won', false).waitFor()
  await step('outcome.lost', false).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('discard.reason')).fill('Price')
  await dialog.getByRole('button', { name: words('act.outcome.now'), exact: true }).click()
  await step('outcome.lost', true).waitFor()
  expect(await barriers(page)).toEqual([])

  await page.keyboard.press('g')
  await page.keyboard.press('r')
  const funnel = page.getByRole('region', { name: words('report.funnel') })
  await funnel.getByRole('button', { name: words('report.asTable') }).click()
  expect(
    await funnel
      .getByRole('row', { name: words('report.part.sampled') })
      .getByRole('cell')
      .first()
      .innerText(),
  ).toBe('1')
  await funnel.getByRole('button', { name: words('report.asChart') }).click()
  expect(await barriers(page)).toEqual([])

  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: words('report.file.csv') }).click()
  expect((await file).suggestedFilename()).toMatch(/\.csv$/)

  const lost = page.getByRole('link', { name: /Price/ })
  await lost.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: words('report.part.lost') }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('listitem').filter({ hasText: 'Price' }).getByRole('link').click()
  await page.waitForURL(`${address}/inquiries/${id}**`)
  expect(complaints).toEqual([])
}
