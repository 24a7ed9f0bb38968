import type { Money } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { find, has, opening } from '../../words/lexicon.ts'
import { numbersIn } from '../letter/numbers.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { termWords } from '../rules/term-rules.ts'
import { unitWords } from '../rules/unit-rules.ts'
import { type MoneyAt, moneyIn } from './money.ts'

export interface TargetPriceRead {
  readonly price: Money
  readonly evidence: string
}

const FARTHEST = 60
/** Signs behind a number of its own: `can you do 187?` */
const ENDS = /^\s{0,2}(?:$|[,;!?)]|\.(?:\s|$))/u

/** The first price the buyer aims at. */
export function targetPriceOf(said: Said, rules: Rules): TargetPriceRead | null {
  for (const remark of everything(said)) {
    const price = targetPriceIn(remark, said, rules)
    if (price) return { price, evidence: remark.text }
  }
  return null
}

/**
 * The amount nearest to words such as "target" or "we can pay" in a remark. In a conversation `Can you go to 16.50?`
 * bargains too; `Does 16.50 include the box?` does not.
 */
export function targetPriceIn(remark: Remark, said: Said, rules: Rules): Money | null {
  const words = termWords(rules.terms)
  if (has(words.notTargets, remark.folded)) return null
  const budgets = has(words.perPiece, remark.folded) ? find(words.budget, remark.folded) : []
  const cues = [...find(words.targetPrice(said.language), remark.folded), ...budgets]
  const money = moneyIn(remark, rules)
  const [asked] = said.answers && remark.question && has(words.canYou, remark.folded) ? money : []
  if (cues.length === 0) return asked === undefined ? null : { amount: asked.amount, currency: asked.currency }
  const [nearest] = (money.length > 0 ? money : bareAmounts(remark, said, rules))
    .map((one) => ({ ...one, distance: Math.min(...cues.map((cue) => distance(cue, one))) }))
    .sort((one, other) => one.distance - other.distance)
  return nearest && nearest.distance <= FARTHEST ? { amount: nearest.amount, currency: nearest.currency } : null
}

/** In bargaining the currency is understood, that of the letter or else our own. */
function bareAmounts(remark: Remark, said: Said, rules: Rules): MoneyAt[] {
  const currency = everything(said).flatMap((one) => moneyIn(one, rules))[0]?.currency ?? rules.company.terms.currency
  if (currency === undefined) return []
  return numbersIn(remark.folded, unitWords(rules.units))
    .filter(
      ({ from, to }) =>
        standsAlone(remark.folded.slice(to, to + 24), rules) &&
        !/[\p{L}#/-]$/u.test(remark.folded.slice(Math.max(0, from - 1), from)),
    )
    .filter(({ from, to }) =>
      (said.answers ? /^\d{1,7}(?:[.,]\d{1,4})?$/ : /^\d{1,7}[.,]\d{1,4}$/).test(remark.folded.slice(from, to)),
    )
    .map(({ value, from, to }) => ({ amount: value, currency, from, to }))
}

/** Whether what follows a number lets it be a price, and neither counts nor measures: `give me 0.96 and I close`. */
function standsAlone(after: string, rules: Rules): boolean {
  const each = /^\s{0,2}\/ ?(?=\S)/u.exec(after)?.[0]
  if (each !== undefined) return opening(unitWords(rules.units).units, after.slice(each.length)) !== undefined
  return ENDS.test(after) || opening(termWords(rules.terms).afterPrice, after.trimStart()) !== undefined
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Letters between two stretches; an amount before the words is half as likely meant as one after them. */
function distance(cue: Stretch, money: Stretch): number {
  return money.from >= cue.to ? money.from - cue.to : 2 * Math.max(0, cue.from - money.to)
}
