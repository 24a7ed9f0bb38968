import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { REFUSAL_CODES } from '../../src/api/errors.ts'
import {
  ANSWER_STATUSES,
  BUYER_TYPES,
  CHANNELS,
  FLAGS,
  KINDS,
  POINT_TYPES,
  QUOTATION_FACTS,
  TIERS,
} from '../../src/core/inquiry.ts'
import { MAIL_SERVER_TROUBLES } from '../../src/core/mail-server-trouble.ts'
import { PASSWORD_KINDS } from '../../src/core/mailbox-preset.ts'
import { OUTBOUND_STATES, SEND_MODES } from '../../src/core/outbound.ts'
import { MILESTONES, OUTCOMES } from '../../src/core/outcome.ts'
import { CLOCKS } from '../../src/core/report/load.ts'
import { PARTS } from '../../src/core/report/parts.ts'
import { PERIODS } from '../../src/core/report/periods.ts'
import { ROLES } from '../../src/core/roles.ts'
import { GROUPS } from '../../src/core/score/scoring-rules.ts'
import { START_STEPS } from '../../src/core/start.ts'
import { VIEWS } from '../../src/core/view.ts'
import { KEYS } from '../../src/desk/keys/table.ts'
import en from '../../src/desk/locales/en.json' with { type: 'json' }
import chinese from '../../src/desk/locales/zh-CN.json' with { type: 'json' }
import { readScreens } from './read-screens.ts'

const DESK = resolve(import.meta.dirname, '../../src/desk')
const PLURAL = /_(zero|one|two|few|many|other)$/
const LOCALES = { en, 'zh-CN': chinese } as const satisfies Record<string, Record<string, string>>
const keys = new Set(Object.keys(en).map(withoutPlural))

const { used, loose } = readScreens(
  globSync('**/*.{ts,tsx}', { cwd: DESK }).map((file) => ({ file, code: readFileSync(join(DESK, file), 'utf8') })),
)

/** Words looked up by a value that core or the server decides. */
const DECIDED: Record<string, readonly string[]> = {
  'kind.': KINDS,
  'channel.': CHANNELS,
  'buyerType.': BUYER_TYPES,
  'point.': POINT_TYPES,
  'missing.': QUOTATION_FACTS,
  'flag.': FLAGS,
  'tier.': TIERS,
  'answer.': ANSWER_STATUSES,
  'outbound.': Object.keys(OUTBOUND_STATES),
  'banner.sendMode.': SEND_MODES.filter((mode) => mode !== 'on'),
  'role.': ROLES,
  'view.': VIEWS,
  'queue.lead.': VIEWS,
  'queue.empty.': VIEWS,
  'keys.': KEYS.map(({ action }) => action),
  'keys.place.': KEYS.map(({ place }) => place),
  'mark.': ['care', 'professional', 'reliable'],
  'outcome.': OUTCOMES,
  'report.part.': PARTS,
  'report.period.': PERIODS,
  'report.clock.': CLOCKS,
  'progress.': MILESTONES,
  'settingGroup.': [...GROUPS, 'tiers', 'deductions'],
  'buyerClock.': ['at_work', 'edge', 'closed', 'unknown'],
  'clock.': ['at_work', 'edge', 'closed'],
  'contacts.by.': ['buyer', 'domain', 'phone', 'name'],
  'mailTrouble.': MAIL_SERVER_TROUBLES,
  'mailPassword.': PASSWORD_KINDS,
  'problem.': [...REFUSAL_CODES, 'unexpected', 'unreachable', 'crashed'],
  'startState.': ['done', 'open', 'skipped'],
  'start.': START_STEPS.flatMap((step) => [step, `${step}.why`]),
  'company.from.': ['sample', 'folder', 'desk'],
  'mail.': ['words', 'whole', 'source'],
  'mail.file.none.': ['dangerous', 'archive', 'wordless', 'unread'],
  'severity.': ['error', 'warning', 'hint'],
}

test('both languages have the same keys', () => {
  expect([...new Set(Object.keys(chinese).map(withoutPlural))].sort()).toEqual([...keys].sort())
})

test.each(Object.entries(LOCALES))('%s has every plural form of its language, and nothing empty', (language, words) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const counted = Object.keys(words).filter((key) => PLURAL.test(key))
  const wanted = [...new Set(counted.map(withoutPlural))].flatMap((key) => forms.map((form) => `${key}_${form}`))
  expect(counted.sort()).toEqual(wanted.sort())
  expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([])
})

test('both languages fill in the same values', () => {
  const differing = [...keys].filter((key) => valuesOf(LOCALES.en, key) !== valuesOf(LOCALES['zh-CN'], key))
  expect(differing).toEqual([])
})

test('the scan sees the screens', () => {
  expect(used.length).toBeGreaterThan(150)
})

test('every key a screen asks for exists', () => {
  const missing = used.filter(({ pattern }) => ![...keys].some((key) => pattern.test(key)))
  expect(missing.map(({ file, pattern }) => `${file}: ${pattern.source}`)).toEqual([])
})

test('no key is left that no screen asks for', () => {
  expect([...keys].filter((key) => !used.some(({ pattern }) => pattern.test(key)))).toEqual([])
})

test('everything core can decide has words', () => {
  const wanted = Object.entries(DECIDED).flatMap(([prefix, values]) => values.map((value) => `${prefix}${value}`))
  expect(wanted.filter((key) => !keys.has(key))).toEqual([])
})

test('every question the shipped rules ask names its fact in words', () => {
  const rules = readFileSync(resolve(DESK, '../../rules/ask-backs.yaml'), 'utf8')
  const asked = [...rules.matchAll(/^\s+missing: (\w+)/gm)].map(([, missing]) => `missing.${missing}`)
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((key) => !keys.has(key))).toEqual([])
})

test('no screen holds words of its own', () => {
  expect(loose).toEqual([])
})

test('the scan finds words of its own and keys wherever they stand', () => {
  const code = "const a = <p title='Hello there'>Good day {t(ok ? 'a.b' : `c.${d}`)}</p>"
  const found = readScreens([{ file: 'x.tsx', code }])
  expect(found.loose).toEqual(['x.tsx: Hello there', 'x.tsx: Good day'])
  expect(found.used.map(({ pattern }) => pattern.source)).toEqual(['^a\\.b$', '^c\\..+$'])
})

function withoutPlural(key: string): string {
  return key.replace(PLURAL, '')
}

function valuesOf(words: Record<string, string>, key: string): string {
  const text = words[key] ?? words[`${key}_other`] ?? ''
  return [...text.matchAll(/\{\{(\w+)[,}]/g)]
    .map(([, name = '']) => name)
    .sort((a, b) => a.localeCompare(b))
    .join()
}
