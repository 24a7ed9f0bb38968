import type { Money } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { find } from './lexicon.ts'
import { moneyIn } from './money.ts'
import { everything, type Said } from './said.ts'
import { termWords } from './term-rules.ts'

export interface TargetPriceRead {
  readonly price: Money
  readonly evidence: string
}

/** The price the buyer aims at: the amount nearest to words such as "target" or "we can pay" in the same sentence. */
export function targetPriceOf(said: Said, rules: Rules): TargetPriceRead | null {
  const { targetPrice } = termWords(rules.terms)
  for (const remark of everything(said)) {
    const cues = find(targetPrice, remark.folded)
    if (cues.length === 0) continue
    const [nearest] = moneyIn(remark, rules)
      .map((money) => ({ money, distance: Math.min(...cues.map((cue) => distance(cue, money))) }))
      .sort((one, other) => one.distance - other.distance)
    if (!nearest || nearest.distance > 60) continue
    const { amount, currency } = nearest.money
    return { price: { amount, currency }, evidence: remark.text }
  }
  return null
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Letters between two stretches; an amount before the words is half as likely meant as one after them. */
function distance(cue: Stretch, money: Stretch): number {
  return money.from >= cue.to ? money.from - cue.to : 2 * Math.max(0, cue.from - money.to)
}
