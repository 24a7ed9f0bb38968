import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { startAskback } from '../kit/askback.ts'
import { BROWSER_MISSING, openBrowser } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, takeUp, wordsOf } from '../kit/desk-walk.ts'
import { freePort } from '../kit/free-port.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('no typed word is lost: not by haste, a dead server, or a colleague (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const port = String(await freePort())
  const { askback, page: grace, data } = await visitDesk(locale, { ASKBACK_PORT: port })
  await takeUp(grace, askback.setupLink ?? '', 'Grace Lou', words)
  const textOf = (page: Page) => page.getByRole('textbox', { name: words('draft.text') })
  const keeping = (page: Page, how: string) => page.getByText(words(`keeping.${how}`), { exact: true })
  const addWords = async (page: Page, added: string): Promise<void> => {
    await textOf(page).press('Control+End')
    await textOf(page).pressSequentially(added)
  }
  const asks = async (): Promise<boolean> => {
    let asked = false
    grace.once('dialog', (dialog) => {
      asked = true
      void dialog.dismiss()
    })
    const closing = grace.waitForEvent('close', { timeout: 1500 }).catch(() => null)
    await grace.close({ runBeforeUnload: true })
    await closing
    return asked
  }

  const german = grace.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first()
  await german.waitFor({ timeout: 60_000 })
  await german.getByRole('link').click()
  await textOf(grace).waitFor()

  await addWords(grace, ' In haste.')
  await grace.reload()
  await textOf(grace).waitFor()
  expect(await textOf(grace).inputValue()).toMatch(/ In haste\.$/)

  await askback.stop()
  await addWords(grace, ' Alone.')
  await keeping(grace, 'failed').waitFor()
  expect(await asks()).toBe(true)
  await grace
    .getByRole('link', { name: words('nav.queue') })
    .first()
    .click()
  await grace.getByText(words('unsaved.elsewhere')).waitFor()
  expect(await barriers(grace)).toEqual([])
  const again = await startAskback({ ASKBACK_DATA_DIR: data, ASKBACK_PORT: port })
  onTestFinished(() => again.stop())
  await grace.getByText(words('unsaved.elsewhere')).waitFor({ state: 'hidden', timeout: 30_000 })
  await german.getByRole('link').click()
  await grace.reload()
  await textOf(grace).waitFor()
  expect(await textOf(grace).inputValue()).toMatch(/ In haste\. Alone\.$/)

  const liNa = await colleague(grace, again.url, locale, words)
  await liNa.goto(grace.url())
  await textOf(liNa).waitFor()
  await liNa.context().setOffline(true)
  await addWords(liNa, ' From Li Na.')
  await keeping(liNa, 'failed').waitFor()
  await addWords(grace, ' From Grace.')
  await keeping(grace, 'saved').waitFor()
  await liNa.context().setOffline(false)
  await keeping(liNa, 'conflict').waitFor({ timeout: 30_000 })
  expect(await textOf(liNa).inputValue()).toMatch(/Alone\. From Li Na\.$/)
  await liNa.getByRole('button', { name: words('conflict.ours') }).click()
  await keeping(liNa, 'saved').waitFor()
  await expect.poll(() => textOf(grace).inputValue(), { timeout: 30_000 }).toMatch(/Alone\. From Li Na\.$/)

  await liNa.context().setOffline(true)
  await addWords(liNa, ' Too late.')
  await keeping(liNa, 'failed').waitFor()
  await grace.getByRole('button', { name: words('act.approve') }).click()
  await grace.getByRole('button', { name: words('act.undo') }).waitFor()
  await liNa.context().setOffline(false)
  const late = liNa.getByRole('textbox', { name: words('late.yours') })
  await late.waitFor({ timeout: 30_000 })
  expect(await late.inputValue()).toMatch(/ Too late\.$/)
  expect(await textOf(liNa).inputValue()).toMatch(/ From Li Na\.$/)
  await liNa.getByText(words('outcome.approved', { name: 'Grace Lou' })).waitFor()
  expect(await barriers(liNa)).toEqual([])
  await liNa.getByRole('button', { name: words('late.drop') }).click()
  await late.waitFor({ state: 'detached' })
}

async function colleague(grace: Page, url: string, locale: string, words: ReturnType<typeof wordsOf>): Promise<Page> {
  const invited = await grace.request.post(`${url}/api/staff/invitations`, {
    data: { role: 'manager' },
    headers: { origin: url },
  })
  const { link } = await invited.json()
  const browser = await openBrowser({ locale })
  onTestFinished(() => browser.close())
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  await takeUp(page, link, 'Li Na', words)
  return page
}
