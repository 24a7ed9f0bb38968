import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NO_HISTORY } from '../../src/core/history.ts'
import type { Rules } from '../../src/core/rules.ts'
import { triage } from '../../src/core/triage.ts'
import { openMailReader } from '../../src/mail/parse/mail-reader.ts'
import { rulesIn } from './rules.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const MAILS = resolve(ROOT, 'test/mails')
/** A Monday morning in both companies' time zones. */
const NOW = '2026-11-23T01:00:00Z'
/** Mails to the second company say so in their `To`; all others are the demo company's. */
const COMPANIES = [
  { folder: join(MAILS, 'company'), domain: '@sunfield-fruit.example' },
  { folder: join(ROOT, 'rules'), domain: '@' },
]

const loaded = new Map<string, Promise<Rules>>()

/** A mail whose whole decision is on file. */
export interface GoldenMail {
  /** `kind/name`, where kind is what the mail is, by our own judgement. */
  readonly name: string
  readonly path: string
  /** The file with the decision we expect. */
  readonly expected: string
}

/** The golden mails, in order. */
export function goldenMails(): GoldenMail[] {
  return globSync('*/*.eml', { cwd: MAILS })
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -'.eml'.length).replaceAll('\\', '/')
      return { name, path: join(MAILS, file), expected: join(MAILS, `${name}.json`) }
    })
}

/** What Askback decides about mails today, as `askback triage` prints it; files are read along. */
export interface Decider {
  readonly triageOf: (path: string) => Promise<object>
  readonly close: () => Promise<void>
}

export function openDecider(): Decider {
  const reader = openMailReader()
  return {
    async triageOf(path) {
      const parsed = await reader.parseWithFiles(readFileSync(path))
      if (!parsed.ok) throw new Error(`${path}: ${parsed.problem}`)
      const to = parsed.mail.to.map(({ address }) => address).join(' ')
      const company = COMPANIES.find(({ domain }) => to.includes(domain))?.folder ?? ''
      return triage(parsed.mail, await rulesOf(company), NO_HISTORY, NOW)
    },
    close: () => reader.close(),
  }
}

function rulesOf(folder: string): Promise<Rules> {
  const known = loaded.get(folder) ?? rulesIn(folder)
  loaded.set(folder, known)
  return known
}
