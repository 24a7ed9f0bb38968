import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

type Words = ReturnType<typeof wordsOf>

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])(
  'an inquiry is snoozed, woken, assigned, noted, asked about, discarded and reopened by keys (%s)',
  { timeout: 240_000 },
  trip,
)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  await page.goto(askback.setupLink ?? '')
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  const german = page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first()
  await german.waitFor({ timeout: 60_000 })
  await german.getByRole('link').click()
  await page.getByRole('textbox', { name: words('draft.text') }).waitFor()

  await snoozeAndWake(page, words)
  await assignToMyself(page, words)
  await noteAndRemove(page, words)
  await askAndAnswer(page, words)
  expect(await barriers(page)).toEqual([])
  await discardAndReopen(page, words)
  await approveAndStay(page, words)
  expect(complaints).toEqual([])
}

async function snoozeAndWake(page: Page, words: Words): Promise<void> {
  const choices = page.getByRole('list', { name: words('snooze.title') })
  const wake = page.getByRole('button', { name: words('act.wake'), exact: true })
  await page.keyboard.press('s')
  await choices.waitFor()
  expect(await barriers(page)).toEqual([])
  await choices.getByRole('button').first().press('Enter')
  await wake.click()
  await wake.waitFor({ state: 'hidden' })

  await page.keyboard.press('s')
  await choices.getByRole('button').first().focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByText(words('snooze.until_reply.on')).waitFor()
  await wake.click()
  await wake.waitFor({ state: 'hidden' })
}

async function assignToMyself(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('o')
  await page.getByRole('button', { name: words('assign.me', { name: 'Grace Lou' }) }).click()
  await page.getByRole('button', { name: words('assign.owner', { name: 'Grace Lou' }) }).waitFor()
}

async function noteAndRemove(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('note.text'), { exact: true }).fill('Ring him on Monday.')
  await dialog.getByRole('button', { name: words('act.note.now') }).click()
  const note = page.getByText('Ring him on Monday.')
  await note.waitFor()
  await page.getByText(words('note.mark')).waitFor()
  await page.getByRole('button', { name: words('note.remove', { name: 'Grace Lou' }) }).click()
  await note.waitFor({ state: 'hidden' })
}

async function askAndAnswer(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('q')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('askManager.question')).fill('May we give 5 %?')
  await dialog.getByRole('button', { name: words('act.ask.now'), exact: true }).click()
  await page.getByText(words('askManager.asked', { name: 'Grace Lou' })).waitFor()
  await page.getByLabel(words('askManager.answer')).fill('Yes, from 5,000 pcs.')
  await page.getByRole('button', { name: words('act.answer'), exact: true }).click()
  await page.getByText(words('askManager.answered', { name: 'Grace Lou' })).waitFor()
}

async function discardAndReopen(page: Page, words: Words): Promise<void> {
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  const discard = dialog.getByRole('button', { name: words('act.discard.now'), exact: true })
  expect(await discard.getAttribute('aria-disabled')).toBe('true')
  await dialog.getByLabel(words('discard.reason.duplicate')).check()
  expect(await barriers(page)).toEqual([])
  await discard.click()
  const reopen = page.getByRole('button', { name: words('act.reopen') })
  await reopen.waitFor()
  await page.getByText(words('discard.reason.duplicate')).waitFor()
  const snooze = page.getByRole('button', { name: words('act.snooze'), exact: true })
  expect(await snooze.getAttribute('aria-description')).toBe(words('problem.inquiry_closed'))
  await reopen.click()
  await page.getByText(words('reopen.discarded')).waitFor({ state: 'hidden' })
}

async function approveAndStay(page: Page, words: Words): Promise<void> {
  const inquiry = page.url()
  const approve = page.getByRole('button', { name: words('act.approve') })
  const undo = page.getByRole('button', { name: words('act.undo') })
  await approve.click()
  // On to the next, with a notice that takes one back.
  await page.waitForURL((url) => url.href !== inquiry)
  await page.getByText(words('leaving.to', { name: 'Katrin Obermaier' })).waitFor()
  expect(await barriers(page)).toEqual([])
  await undo.click()
  await page.waitForURL((url) => inquiry.startsWith(url.href.split('?')[0] ?? ''))

  await page.goto(new URL('/settings', inquiry).href)
  await page.getByText(words('preferences.afterApproving.stay'), { exact: true }).click()
  const keys = page.getByRole('switch', { name: words('keys.on') })
  await keys.press('Space')
  expect(await barriers(page)).toEqual([])
  await page.reload()
  await page
    .getByRole('radio', { name: words('preferences.afterApproving.stay'), checked: true })
    .waitFor({ state: 'attached' })
  expect(await keys.isChecked()).toBe(false)
  await page.goto(inquiry)
  await approve.waitFor()
  await page.keyboard.press('a')
  await approve.click()
  await undo.waitFor()
  expect(page.url()).toBe(inquiry)
}
