import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startAskback } from './kit/askback.ts'
import { openBrowser } from './kit/browser.ts'
import { takeUp, wordsOf } from './kit/desk-walk.ts'
import { LOOKS, look, SCREENS } from './kit/screens.ts'

/**
 * Takes a picture of every screen in every look and both languages, to be looked at:
 *
 *     npm run screenshots [-- FOLDER [NAME...]]
 *
 * FOLDER is `screenshots` when none is named; with names only those screens are taken. Build the desk first.
 */
const [folder = 'screenshots', ...names] = process.argv.slice(2)
const wanted = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name))
mkdirSync(folder, { recursive: true })
for (const language of ['en', 'zh-CN']) await take(language)
console.log(`${wanted.length * LOOKS.length * 2} pictures in ${resolve(folder)}`)

async function take(language: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'askback-screenshots-'))
  const askback = await startAskback({ ASKBACK_DATA_DIR: data })
  const browser = await openBrowser({ locale: language === 'en' ? 'en-US' : language })
  try {
    const page = await browser.context.newPage()
    const words = wordsOf(language)
    await takeUp(page, askback.setupLink ?? '', 'Grace Lou', words)
    await page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().waitFor({ timeout: 60_000 })
    for (const screen of wanted) {
      await screen.open({ page, url: askback.url, words })
      for (const one of LOOKS) {
        await look(page, one)
        await page.screenshot({ path: join(folder, `${screen.name}-${language}-${one.name}.png`) })
      }
      await look(page, LOOKS[0])
    }
  } finally {
    await browser.close()
    await askback.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
