import type { Page } from 'playwright-core'
import type { wordsOf } from './desk-walk.ts'

/** Somebody signed in before a browser, over the inbox of the demo. */
export interface AtDesk {
  readonly page: Page
  /** Where the desk is. */
  readonly url: string
  readonly words: ReturnType<typeof wordsOf>
}

/** How a screen is reached: its address, what must be there, and what is pressed then. */
interface Screen {
  readonly name: string
  open(desk: AtDesk): Promise<void>
}

/** Every look of a screen: width and height in pixels, and the colours. */
export const LOOKS = [
  { name: 'wide-light', width: 1440, height: 900, colours: 'light' },
  { name: 'wide-dark', width: 1440, height: 900, colours: 'dark' },
  { name: 'phone-light', width: 390, height: 844, colours: 'light' },
  { name: 'phone-dark', width: 390, height: 844, colours: 'dark' },
] as const

/** Puts the page into a look; what is open stays open. */
export async function look(page: Page, { width, height, colours }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' })
}

/** Every screen of the desk, and what opens in front of it. */
export const SCREENS: readonly Screen[] = [
  at('queue', '/queue', (page) => page.getByRole('listitem').first().getByRole('link').waitFor()),
  at('queue-empty', '/queue?view=snoozed', heading),
  at('queue-search', '/queue?view=all&words=sample', (page) => page.locator('mark').first().waitFor()),
  inquiry('inquiry'),
  inquiry('inquiry-lines', { see: 'gloss.title.foreign' }),
  inquiry('snooze', { key: 's', dialog: true }),
  inquiry('assign', { key: 'o', dialog: true }),
  inquiry('note', { key: 'n', dialog: true }),
  inquiry('ask-manager', { key: 'q', dialog: true }),
  inquiry('discard', { key: 'r', dialog: true }),
  inquiry('mark-kind', { key: 'm', dialog: true }),
  inquiry('outcome', { key: 'w', dialog: true }),
  inquiry('palette', { key: 'Control+k', dialog: true }),
  inquiry('keys', { key: '?', dialog: true }),
  at('sent', '/queue?view=sent', heading),
  at('reports', '/reports', heading),
  at('start', '/start', heading),
  at('preferences', '/settings?tab=preferences', heading),
  at('snippets', '/settings?tab=snippets', heading),
  at('company', '/settings?tab=company', heading),
  at('mailboxes', '/settings?tab=mailboxes', heading),
  at('people', '/settings?tab=people', heading),
  at('rules', '/settings?tab=rules', heading),
  at('changes', '/settings?tab=changes', heading),
  at('not-found', '/nothing-here', heading),
]

function at(name: string, path: string, ready: (page: Page) => Promise<unknown>): Screen {
  return {
    name,
    open: async ({ page, url }) => {
      await page.goto(`${url}${path}`)
      await ready(page)
      await page.waitForLoadState('networkidle')
    },
  }
}

function inquiry(
  name: string,
  { key, see, dialog = false }: { key?: string; see?: string; dialog?: boolean } = {},
): Screen {
  return {
    name,
    open: async ({ page, url, words }) => {
      await page.goto(`${url}/queue`)
      await page.getByRole('listitem').filter({ hasText: 'Alpsteig' }).first().getByRole('link').click()
      await page.getByRole('textbox', { name: words('draft.text') }).waitFor()
      if (key !== undefined) await page.keyboard.press(key)
      if (see !== undefined) await page.getByText(words(see), { exact: true }).evaluate((one) => one.scrollIntoView())
      if (dialog) await page.getByRole('dialog').waitFor()
    },
  }
}

function heading(page: Page): Promise<void> {
  return page.getByRole('heading', { level: 1 }).waitFor()
}
