import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BROWSER_MISSING, openBrowser } from '../kit/browser.ts'
import { usePglite } from '../kit/database.ts'
import { deskServer } from '../kit/desk-server.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'
import { anInquiry, NOW } from '../kit/queue.ts'
import { aRuleVersion, shippedRules } from '../kit/rules.ts'
import { aQuoted, PRICE, staffNamed, TOM } from '../kit/told-before.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

const database = usePglite()

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('who quoted the company before stands above the reply, one press away (%s)', { timeout: 120_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { db } = database
  const deskFolder = resolve(import.meta.dirname, '../../dist/desk')
  const { app } = await deskServer(db, await shippedRules(), { deskFolder })
  onTestFinished(() => app.close())
  const before = await aQuoted(db, await staffNamed(db, 'The staff'))
  await db.insertInto('rule_version').values(aRuleVersion(NOW)).execute()
  const { id } = await anInquiry(db, { triage: { buyer: TOM } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })

  const browser = await openBrowser({ locale })
  onTestFinished(() => browser.close())
  const { context } = browser
  await context.addCookies([{ name: 'askback', value: 'token of manager', url: address }])
  const page = context.pages()[0] ?? (await context.newPage())
  const complaints = listen(page)
  await page.goto(`${address}/inquiries/${id}`)
  const warning = page.getByRole('status').filter({ hasText: words('clash.title') })
  await warning.getByText(PRICE).waitFor()
  await page.getByRole('heading', { name: words('contacts.quoted') }).waitFor()
  await page.getByRole('heading', { name: words('clock.title') }).waitFor()
  expect(await barriers(page)).toEqual([])
  await warning.getByRole('link', { name: 'Bolts' }).click()
  await page.waitForURL(`${address}/inquiries/${before}`)
  expect(complaints).toEqual([])
}
