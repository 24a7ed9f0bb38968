import type { Facts } from '../../extract/facts.ts'
import type { ChosenSituation } from '../situation/called.ts'
import type { Situation } from '../situation/situation.ts'
import type { Plan } from './plan.ts'

/** Letters that are about his questions alone; any other has a matter of its own. */
const HOLDABLE: ReadonlySet<Situation> = new Set(['quotation', 'middleman', 'sample', 'catalogue', 'conversation'])

/** The letter when the plan is made: one that can state nothing says who looks into it, and until when. */
export function holdingInstead(chosen: ChosenSituation, facts: Facts, lines: Plan['lines']): ChosenSituation {
  const isPlain = HOLDABLE.has(chosen.situation) && facts.points.length > 0
  const isAllOwed = lines.length > 0 && lines.every(({ role }) => role === 'owed')
  if (!isPlain || !isAllOwed) return chosen
  return {
    situation: 'holding',
    reasons: [{ rule: 'holding', because: 'Our files answer nothing of what he asks.', evidence: '' }],
  }
}
