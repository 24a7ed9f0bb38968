import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What keeps people with other eyes or hands out: violations of WCAG 2.2 AA that a program can find. */
export async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What the browser holds against the page: errors, and whatever the security policy blocked. */
export function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    // Asking who is signed in before anybody is, is answered with 401, and the browser notes it.
    if (message.type() === 'error' && !message.text().includes('401')) heard.push(message.text())
  })
  return heard
}

/** The words of the desk in a language, by key, with values filled in. */
export function wordsOf(language: string): (key: string, values?: Readonly<Record<string, unknown>>) => string {
  const file = resolve(import.meta.dirname, `../../src/desk/locales/${language}.json`)
  const words: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
  return (key, values = {}) => {
    const word = words[key]
    if (word === undefined) throw new Error(`${language}.json has no ${key}`)
    return word.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  }
}

/** Takes up an invitation, by its link, as a person of this name. */
export async function takeUp(page: Page, link: string, name: string, words: ReturnType<typeof wordsOf>): Promise<void> {
  await page.goto(link)
  await page.getByLabel(words('field.name')).fill(name)
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: words('setUp.act') }).click()
  await page.waitForURL((url) => url.pathname !== '/setup')
}
