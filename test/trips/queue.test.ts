import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, wordsOf } from '../kit/desk-walk.ts'
import { until } from '../kit/until.ts'

if (process.env.CI === 'true' && BROWSER_MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium.')
}

type Words = ReturnType<typeof wordsOf>

test.skipIf(BROWSER_MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])('a list is narrowed, kept, searched, and many of its lines are dealt with at once (%s)', { timeout: 240_000 }, trip)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const { askback, page } = await visitDesk(locale)
  const complaints = listen(page)
  await page.goto(askback.setupLink ?? '')
  await page.getByLabel(words('field.name')).fill('Grace Lou')
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  await line(page, 'Katrin Obermaier').waitFor({ timeout: 60_000 })

  await narrowAndKeep(page, words, new Intl.DisplayNames([language], { type: 'region' }).of('DE') ?? '')
  await search(page, words)
  await comeBack(page)
  await selectByKeys(page, words)
  await selectByMouse(page, words)
  expect(complaints).toEqual([])
}

async function narrowAndKeep(page: Page, words: Words, germany: string): Promise<void> {
  await page.getByRole('button', { name: words('filter.country'), exact: true }).click()
  await page.getByRole('menuitem', { name: germany, exact: true }).click()
  await page.waitForURL(/country=DE/)
  await line(page, 'Dana Whitlock').waitFor({ state: 'detached' })
  await line(page, 'Katrin Obermaier').waitFor()
  expect(await page.getByRole('listitem').count()).toBe(await waiting(page, words))

  await page.getByRole('button', { name: words('saved.title') }).click()
  await page.getByRole('menuitem', { name: words('saved.keep') }).click()
  await page.getByLabel(words('saved.name')).fill('DACH')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('saved.save') })
    .click()
  await page.getByRole('button', { name: 'DACH' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: words('filter.remove', { name: germany }) }).click()
  await line(page, 'Dana Whitlock').waitFor()
  await page.getByRole('button', { name: words('saved.title') }).click()
  await page.getByRole('menuitem', { name: 'DACH' }).click()
  await line(page, 'Dana Whitlock').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: words('filter.remove', { name: germany }) }).click()
  await line(page, 'Dana Whitlock').waitFor()
}

async function search(page: Page, words: Words): Promise<void> {
  const field = page.getByRole('searchbox')
  await page.keyboard.press('/')
  await field.pressSequentially('fall launch')
  await page.locator('mark').first().waitFor()
  await until('the one that says so', async () => (await page.getByRole('listitem').count()) === 1 || undefined)
  await line(page, 'Dana Whitlock').waitFor()
  await field.fill('保温杯')
  await line(page, '林晓彤').waitFor()
  expect(await page.locator('mark').first().textContent()).toBe('保温杯')
  expect(await barriers(page)).toEqual([])
  await field.fill('')
  await page.keyboard.press('Escape')
  await tabOfQueue(page, words).click()
  await line(page, 'Dana Whitlock').waitFor()
}

/** From an inquiry far down the list. */
async function comeBack(page: Page): Promise<void> {
  for (let count = 0; count < 20; count += 1) await page.keyboard.press('j')
  const chosen = page.locator('li a:focus')
  const address = await chosen.getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname.startsWith('/inquiries/'))
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await chosen.waitFor()
  expect(await chosen.getAttribute('href')).toBe(address)
  await until('the line in sight', async () => {
    const box = await chosen.boundingBox()
    return (box !== null && box.y > 0 && box.y < 900) || undefined
  })
  await page.keyboard.press('Home')
  await page.reload()
  await line(page, 'Dana Whitlock').waitFor()
}

async function selectByKeys(page: Page, words: Words): Promise<void> {
  const before = await waiting(page, words)
  for (const key of ['j', 'x', 'Shift+J', 'Shift+J']) await page.keyboard.press(key)
  await page.getByText(words('bulk.selected_other', { count: 3 })).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('r')
  await page.getByRole('dialog').getByLabel(words('discard.reason.duplicate')).check()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('act.discard.now'), exact: true })
    .click()
  await page.getByText(words('bulk.done.discard_other', { count: 3 })).waitFor()
  await line(page, 'Dana Whitlock').waitFor({ state: 'detached' })
  await until('three lines less', async () => (await waiting(page, words)) === before - 3 || undefined)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('u')
  await page.getByText(words('bulk.done.undo_other', { count: 3 })).waitFor()
  await line(page, 'Dana Whitlock').waitFor()
  await until('all lines again', async () => (await waiting(page, words)) === before || undefined)
}

async function selectByMouse(page: Page, words: Words): Promise<void> {
  const boxes = page.getByRole('listitem').getByRole('checkbox')
  await boxes.nth(1).check()
  await page
    .getByRole('listitem')
    .nth(4)
    .getByRole('link')
    .click({ modifiers: ['Shift'] })
  await page.getByText(words('bulk.selected_other', { count: 4 })).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(words('bulk.selected_other', { count: 4 })).waitFor({ state: 'detached' })
  await page.keyboard.press('Shift+X')
  const all = await waiting(page, words)
  await page.getByText(words('bulk.selected_other', { count: all })).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('button', { name: words('assign.me', { name: 'Grace Lou' }) }).click()
  await page.getByText(words('bulk.done.assign_other', { count: all })).waitFor()
}

function line(page: Page, name: string) {
  return page.getByRole('listitem').filter({ hasText: name }).first()
}

/** How many the tab of the queue counts. */
async function waiting(page: Page, words: Words): Promise<number> {
  return Number(/\d+$/.exec((await tabOfQueue(page, words).textContent()) ?? '')?.[0])
}

function tabOfQueue(page: Page, words: Words) {
  const tabs = page.getByRole('navigation', { name: words('queue.views') }).getByRole('link')
  return tabs.filter({ hasText: new RegExp(`^${words('view.queue')}\\d*$`) })
}
