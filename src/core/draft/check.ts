import type { Finding, Tone, Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { carelessness } from './check-care.ts'
import { brokenDates } from './check-dates.ts'
import { unprovenFigures } from './check-figures.ts'
import { badPhrases } from './check-phrases.ts'
import type { Found } from './found.ts'
import { readLetter } from './letter-text.ts'

/** What a finding takes off its mark of 100. */
const COST = { error: 40, warning: 12, hint: 4 } as const

/**
 * Reads a reply as its buyer and our manager would, and marks it.
 * Pure and quick (a few milliseconds), so the desk runs it while staff type.
 *
 * @param reply what is about to be sent, edited or not
 * @param triage what was decided about the buyer's mail; its own draft is not looked at
 * @param now ISO 8601 instant
 */
export function checkDraft(
  reply: { readonly subject: string; readonly text: string },
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
  now: string,
): Tone {
  const letter = readLetter(reply, triage, rules)
  const coded = [
    ...carelessness(letter, triage, rules),
    ...unprovenFigures(letter, triage, rules),
    ...brokenDates(letter, rules, now),
  ]
  const findings = [...badPhrases(letter, rules.tone), ...coded.flatMap((found) => findingOf(found, rules))]
  return { ...marksOf(findings), findings }
}

function findingOf({ check, evidence }: Found, { tone }: Rules): Finding[] {
  const rule = tone.checks.find(({ id }) => id === check)
  if (rule === undefined || rule.severity === 'off') return []
  return [{ id: rule.id, mark: rule.mark, severity: rule.severity, because: rule.because, evidence }]
}

function marksOf(findings: readonly Finding[]): Omit<Tone, 'findings'> {
  const left = (mark: Finding['mark']) =>
    Math.max(
      0,
      findings.filter((one) => one.mark === mark).reduce((sum, { severity }) => sum - COST[severity], 100),
    )
  return { care: left('care'), professional: left('professional'), reliable: left('reliable') }
}
