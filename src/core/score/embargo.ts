import { sumUp } from '../classify/risk/risk.ts'
import type { Facts } from '../extract/facts.ts'
import { townsIn } from '../extract/places/place-name.ts'
import type { Risk } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { fold, tidy } from '../words/fold.ts'

/**
 * A mail's warnings, and that of an embargoed destination where the buyer's country or the place of delivery is one.
 * It is no sign of fraud: it never shuts a mail away, and stops at what is shown to whoever answers.
 */
export function withDestination(risk: Risk, facts: Facts, rules: Rules): Risk {
  const rule = rules.risk.signals.find(({ id }) => id === 'embargoed_destination')
  const evidence = embargoed(facts, rules)
  if (rule === undefined || rule.points === 0 || evidence === null) return risk
  const line = { rule: rule.id, points: rule.points, reason: rule.because, evidence }
  const warnings = [line, ...risk.reasons.filter((one) => one.rule !== 'cap')]
  return { ...sumUp(warnings, rules.risk), action: risk.action === 'none' ? 'banner' : risk.action }
}

/** The words that tell an embargoed destination; null when none is told. What only a language suggests stops nothing. */
function embargoed({ buyer, request, likelyCountry }: Facts, rules: Rules): string | null {
  const countries = new Set(rules.markets.markets.flatMap(({ embargo, countries }) => (embargo ? countries : [])))
  const told = likelyCountry === null ? buyer.country : null
  if (told !== null && countries.has(told)) return buyer.countryEvidence ?? told
  const { port } = request
  if (port === null) return null
  return townsIn(fold(tidy(port)), rules).some(({ value }) => countries.has(value.country)) ? port : null
}
