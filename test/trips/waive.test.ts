import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])(
  'an error is let stand with a reason, taken back, let stand again, and the reply approved (%s)',
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
  const text = page.getByRole('textbox', { name: words('draft.text') })
  await text.waitFor()

  const [salutation = '', ...rest] = (await text.inputValue()).split('\n')
  await text.fill([salutation, '', 'Lieferung im Mai ist kein Problem.', ...rest].join('\n'))
  const finding = page
    .getByRole('list', { name: words('findings.label') })
    .getByRole('listitem')
    .first()
  const approve = page.getByRole('button', { name: words('act.approve') })
  const letStand = async () => {
    await finding.getByRole('button', { name: words('act.waive') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words('waiver.reason')).fill('He wrote so himself.')
    expect(await barriers(page)).toEqual([])
    await dialog.getByRole('button', { name: words('act.waive.now'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  await finding.getByRole('button', { name: words('act.waive') }).waitFor()
  expect(await approve.getAttribute('aria-disabled')).toBe('true')
  await letStand()
  const waived = page.getByText(words('waiver.by', { name: 'Grace Lou', reason: 'He wrote so himself.' }))
  await waived.waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: words('act.takeBack') }).click()
  await waived.waitFor({ state: 'hidden' })
  await letStand()
  await waived.waitFor()
  await approve.click()
  await page.getByRole('button', { name: words('act.undo') }).waitFor()
  expect(complaints).toEqual([])
}
