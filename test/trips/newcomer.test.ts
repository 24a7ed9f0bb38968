import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { BROWSER_MISSING } from '../kit/browser.ts'
import { visitDesk } from '../kit/desk-visit.ts'
import { barriers, listen, takeUp, wordsOf } from '../kit/desk-walk.ts'
import { DOVECOT_MISSING, startDovecot } from '../kit/dovecot.ts'
import { startSmtp } from '../kit/smtp.ts'

const MISSING = BROWSER_MISSING || DOVECOT_MISSING
if (process.env.CI === 'true' && MISSING) {
  throw new Error('With CI=true the trip must not be skipped: it needs Chromium and Dovecot.')
}

const COMPANY = readFileSync(resolve(import.meta.dirname, '../../rules/company.yaml'), 'utf8')
const MAIL = [
  'From: Anna Novak <anna@alpsteig.example>',
  'To: sales@ningbo-pumps.example',
  'Subject: 500 bottles for Austria',
  'Message-ID: <first@alpsteig.example>',
  `Date: ${new Date().toUTCString()}`,
  '',
  'Dear Sirs, please quote 500 stainless steel bottles of 750 ml, FOB Ningbo. Best regards, Anna Novak, Alpsteig GmbH',
].join('\r\n')

test.skipIf(MISSING).each([
  ['en', 'en-US'],
  ['zh-CN', 'zh-CN'],
])(
  'from an empty desk to the first mail, with a wrong file and a wrong password on the way (%s)',
  {
    timeout: 240_000,
  },
  trip,
)

async function trip(language: string, locale: string): Promise<void> {
  const words = wordsOf(language)
  const dovecot = await startDovecot()
  onTestFinished(() => dovecot.stop())
  const mailbox = dovecot.mailbox()
  mailbox.deliver(MAIL)
  const smtp = await startSmtp({ onAuth: (_, __, done) => done(null, { user: mailbox.user }) })
  onTestFinished(() => smtp.close())
  const { askback, page, data } = await visitDesk(locale, { ASKBACK_DEMO: 'off' })
  const complaints = listen(page)

  await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
  await page.waitForURL((url) => url.pathname === '/start')
  await page.getByText(words('company.sample', { files: 'company.yaml, catalogue.yaml' })).waitFor()
  expect(await barriers(page)).toEqual([])

  await bringCompany(page, data, words)
  expect(await barriers(page)).toEqual([])
  await step(page, words('start.mailbox'))
  await addMailbox(page, { ...mailbox, smtpPort: smtp.port }, words)
  expect(await barriers(page)).toEqual([])

  await page.getByText(words('startState.done'), { exact: true }).nth(2).waitFor()
  await page.getByRole('button', { name: words('start.skip.of', { step: words('start.people') }) }).click()
  await step(page, words('start.sending'))
  await page.getByRole('button', { name: words('sending.on') }).click()
  expect(await barriers(page)).toEqual([])
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('sending.sure.yes') })
    .click()
  await page.getByText(words('sending.isOn')).waitFor()
  await page.getByRole('link', { name: words('start.toQueue') }).click()
  await page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().waitFor({ timeout: 60_000 })
  // A refused test is an answer, and nothing of it is an error of the page.
  expect(complaints).toEqual([])
}

type Words = ReturnType<typeof wordsOf>

/** First with a fault in it, which is named by its place; then mended. */
async function bringCompany(page: Page, folder: string, words: Words): Promise<void> {
  const own = COMPANY.replace(/^name: .*$/m, 'name: Ningbo Pumps Co., Ltd.')
  const choose = async (text: string, name = 'company.yaml') => {
    writeFileSync(join(folder, name), text)
    const place = name === 'company.yaml' ? 0 : 1
    await page.locator('input[type=file]').nth(place).setInputFiles(join(folder, name))
  }
  await choose(own.replace('Asia/Shanghai', 'China'))
  const line = own.split('\n').findIndex((one) => one.startsWith('timeZone')) + 1
  await page.getByText(words('rules.place', { file: 'company.yaml', line, column: 11 })).waitFor()
  await choose(own)
  await page.getByText(words('company.use')).waitFor()
  await choose('- { sku: P1, name: Garden pump, category: pump }\n', 'catalogue.yaml')
  await page.getByText('Ningbo Pumps Co., Ltd.').first().waitFor()
  await page.getByRole('button', { name: words('company.use') }).click()
  await page.getByText(words('startState.done'), { exact: true }).first().waitFor()
}

/** First with a wrong password, which is said with what to do. */
async function addMailbox(
  page: Page,
  at: { port: number; smtpPort: number; user: string; password: string },
  words: Words,
): Promise<void> {
  await page.getByRole('button', { name: words('mailboxes.add'), exact: true }).click()
  await page.getByLabel(words('field.address')).fill('sales@ningbo-pumps.example')
  const password = page.getByLabel(words('mailboxes.password'))
  await password.fill('wrong')
  for (const [name, port] of [
    [words('mailboxes.imap'), at.port],
    [words('mailboxes.smtp'), at.smtpPort],
  ] as const) {
    const server = page.getByRole('group', { name })
    await server.getByLabel(words('field.host')).fill('127.0.0.1')
    await server.getByLabel(words('field.port')).fill(String(port))
    await server.getByLabel(words('field.security')).selectOption('none')
    await server.getByLabel(words('field.user')).fill(at.user)
  }
  const add = page.getByRole('button', { name: words('mailboxes.add.now') })
  await add.click()
  await page.getByText(words('mailTrouble.wrong_password')).waitFor()
  await password.fill(at.password)
  await add.click()
  await page.getByText('sales@ningbo-pumps.example', { exact: true }).waitFor({ timeout: 60_000 })
}

async function step(page: Page, name: string): Promise<void> {
  const head = page.getByRole('main').getByRole('button', { name, exact: true })
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
}
