import type { Finding, Tone, Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { misaddressed } from './address.ts'
import { type Books, bookFaults, NO_BOOKS } from './books.ts'
import { unprovenClaims } from './claims.ts'
import { missingClocks } from './clocks.ts'
import { dateFaults } from './dates.ts'
import type { Found } from './found.ts'
import { lengthFaults } from './length.ts'
import { type Reply, readLetter } from './letter-text.ts'
import { manners } from './manners.ts'
import { numberFaults } from './numbers.ts'
import { badPhrases } from './phrases.ts'
import { openPoints } from './points.ts'
import { questionFaults } from './questions.ts'

/** What a finding takes off its mark of 100. */
const COST = { error: 40, warning: 12, hint: 4 } as const

/**
 * Reads a reply as its buyer and our manager would, and marks it: 100 when nothing was found, 88 after one warning that is worth
 * another look, 60 after one error that keeps it from being approved; each further finding costs the same again, down to 0.
 * Pure and quick (a few milliseconds), so it can be asked while staff type.
 *
 * @param triage what was decided about the buyer's mail
 * @param now ISO 8601 instant
 * @param books what the books know of other buyers and of our last mail
 */
export function checkDraft(
  reply: Reply,
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
  now: string,
  books: Books = NO_BOOKS,
): Tone {
  const letter = readLetter(reply, triage, rules)
  const coded = [
    ...openPoints(letter, triage),
    ...questionFaults(letter, triage),
    ...misaddressed(letter, triage),
    ...manners(letter, triage, rules, now),
    ...bookFaults(letter, books, rules, now),
    ...numberFaults(letter, triage, rules),
    ...unprovenClaims(letter, rules),
    ...dateFaults(letter, rules, now),
    ...missingClocks(letter, triage, rules, now),
    ...lengthFaults(letter),
  ]
  const findings = [...badPhrases(letter, rules.tone), ...coded.flatMap((found) => findingOf(found, rules))]
  return { ...marksOf(findings), findings }
}

function findingOf({ check, evidence }: Found, { tone }: Rules): Finding[] {
  const rule = tone.checks.find(({ id }) => id === check)
  if (rule === undefined || rule.severity === 'off') return []
  const { id, mark, severity, waiver, because } = rule
  return [{ id, mark, severity, waiver, because, evidence }]
}

function marksOf(findings: readonly Finding[]): Omit<Tone, 'findings'> {
  const left = (mark: Finding['mark']) =>
    Math.max(
      0,
      findings.filter((one) => one.mark === mark).reduce((sum, { severity }) => sum - COST[severity], 100),
    )
  return { care: left('care'), professional: left('professional'), reliable: left('reliable') }
}
