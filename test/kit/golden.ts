import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NO_HISTORY } from '../../src/core/history.ts'
import type { Triage } from '../../src/core/inquiry.ts'
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

/** Mails whose reply is on file, as its buyer and its approver read it. */
const ANSWERS = 'answers'

/** The golden mails, in order. */
export function goldenMails(): GoldenMail[] {
  return mailsIn('json').filter(({ name }) => !name.startsWith(`${ANSWERS}/`))
}

/** The mails of every situation with the replies we expect, in order. */
export function goldenAnswers(): GoldenMail[] {
  return mailsIn('txt').filter(({ name }) => name.startsWith(`${ANSWERS}/`))
}

function mailsIn(extension: string): GoldenMail[] {
  return globSync('*/*.eml', { cwd: MAILS })
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -'.eml'.length).replaceAll('\\', '/')
      return { name, path: join(MAILS, file), expected: join(MAILS, `${name}.${extension}`) }
    })
}

/** What Askback decides about mails today, as `askback triage` prints it; files are read along. */
export interface Decider {
  readonly triageOf: (path: string) => Promise<Triage>
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

/** A reply as it is read: by its buyer, then line by line by whoever approves it, with what the check found. */
export function answerInFull({ draft }: Triage): string {
  if (draft === null) return 'No reply is due.\n'
  const { template, subject, text, lines, tone, manager } = draft
  const gloss = draft.language === 'en' ? 'zh' : 'en'
  const findings = tone.findings.map(({ severity, id, evidence }) => `${severity} ${id}: ${evidence}`)
  return [
    `Situation: ${template}${manager === null ? '' : ` - for a manager: ${manager.because}`}`,
    `Subject: ${subject}`,
    '',
    text,
    '',
    `--- what it says (${gloss})`,
    ...lines.map((line) => line.gloss[gloss]),
    '',
    `--- care ${tone.care}, professional ${tone.professional}, reliable ${tone.reliable}`,
    ...findings,
    '',
  ].join('\n')
}

function rulesOf(folder: string): Promise<Rules> {
  const known = loaded.get(folder) ?? rulesIn(folder)
  loaded.set(folder, known)
  return known
}
