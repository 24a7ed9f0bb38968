import type { Rules } from '../rules.ts'
import type { Basis } from './basis.ts'
import { type Case, caseOf } from './case.ts'
import { quotesFor } from './features/features.ts'
import { shareOfMoq } from './features/terms.ts'
import { languagesOf } from './languages.ts'
import { isCoded, type ScoringRule } from './scoring-rules.ts'

const QUOTE_LENGTH = 240

/** What the rules found in a mail, without what it is worth: enough to weigh it again under other points. */
export interface Findings {
  /** How often each rule was found; a rule that was not is absent. */
  readonly times: Readonly<Record<string, number>>
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Only the language or the clock of the mail tells the country. */
  readonly isCountryGuessed: boolean
  readonly isReply: boolean
  readonly namesCompany: boolean
  readonly orders: number
  /** What is asked for as a part of our minimum; null where the two cannot be compared. */
  readonly shareOfMoq: number | null
}

/** The buyer's words by rule, and under `country` those that tell it. */
export type Quotes = Readonly<Record<string, string>>

/** What was found, and the words it was found in. */
export interface Found {
  readonly findings: Findings
  readonly quotes: Quotes
}

/** Looks for every rule in what was read, also for those whose points are 0. */
export function find(basis: Basis, rules: Rules): Found {
  return together(caseOf(basis, rules), rules.scoring.rules, new Map(), new Map())
}

/**
 * Brings what was found by other rules up to these: looks only for what would be found in another way.
 *
 * @param changed names of the rules to look for again, as `changedReading` names them
 */
export function findAgain(before: Found, basis: Basis, rules: Rules, changed: ReadonlySet<string>): Found {
  const wanted = rules.scoring.rules.filter(({ rule }) => changed.has(rule))
  const times = new Map(Object.entries(before.findings.times).filter(([rule]) => !changed.has(rule)))
  const quotes = new Map(Object.entries(before.quotes).filter(([rule]) => !changed.has(rule)))
  return together(caseOf(basis, rules), wanted, times, quotes)
}

/**
 * How each rule reads a mail, as text that is equal when it reads alike: its words and lines, and for features read by code
 * also the goods, the company and the languages they compare with. Points, caps and tiers are no part of it.
 */
export function readingsOf({ scoring, catalogue, company }: Rules): ReadonlyMap<string, string> {
  const { mailboxes, domains, terms } = company
  const known = JSON.stringify([catalogue, mailboxes, domains, terms, [...languagesOf(scoring.rules)]])
  return new Map(
    scoring.rules.map((rule) => {
      const { words, where, units, limit } = rule
      return [rule.rule, JSON.stringify([words, where, units, limit, isCoded(rule.rule) ? known : null])]
    }),
  )
}

/** The rules of either set that read differently in the other. */
export function changedReading(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  return new Set([...before.keys(), ...after.keys()].filter((rule) => before.get(rule) !== after.get(rule)))
}

function together(
  seen: Case,
  wanted: readonly ScoringRule[],
  times: Map<string, number>,
  quotes: Map<string, string>,
): Found {
  for (const rule of wanted) {
    const found = quotesFor(seen, rule)
    if (found.length === 0) continue
    times.set(rule.rule, found.length)
    quotes.set(rule.rule, shortened([...new Set(found)].join(' · ')))
  }
  const { buyer, likelyCountry = null } = seen.facts
  quotes.set('country', buyer.countryEvidence ?? likelyCountry?.evidence ?? '')
  const share = shareOfMoq(seen)
  return {
    findings: {
      times: Object.fromEntries(times),
      country: buyer.country ?? likelyCountry?.country ?? null,
      isCountryGuessed: likelyCountry !== null,
      isReply: seen.reading.kind === 'reply',
      namesCompany: buyer.company !== null,
      orders: seen.history.orders,
      shareOfMoq: Number.isFinite(share) ? share : null,
    },
    quotes: Object.fromEntries(quotes),
  }
}

function shortened(text: string): string {
  return text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text
}
