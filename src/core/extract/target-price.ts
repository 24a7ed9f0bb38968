import type { Money } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { find } from './lexicon.ts'
import { type MoneyAt, moneyIn } from './money.ts'
import { numbersIn } from './numbers.ts'
import { everything, type Remark, type Said } from './said.ts'
import { termWords } from './term-rules.ts'
import { type UnitWords, unitWords } from './unit-rules.ts'

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
    const [nearest] = (moneyIn(remark, rules).length > 0 ? moneyIn(remark, rules) : bareAmounts(remark, said, rules))
      .map((money) => ({ money, distance: Math.min(...cues.map((cue) => distance(cue, money))) }))
      .sort((one, other) => one.distance - other.distance)
    if (!nearest || nearest.distance > 60) continue
    const { amount, currency } = nearest.money
    return { price: { amount, currency }, evidence: remark.text }
  }
  return null
}

/** `can you do 187`: in bargaining the currency is understood, that of the letter or else our own. */
function bareAmounts(remark: Remark, said: Said, rules: Rules): MoneyAt[] {
  const currency = everything(said).flatMap((one) => moneyIn(one, rules))[0]?.currency ?? rules.company.terms.currency
  if (currency === undefined) return []
  const words = unitWords(rules.units)
  return numbersIn(remark.folded)
    .filter(({ to }) => isBare(remark.folded.slice(to, to + 20), words))
    .map(({ value, from, to }) => ({ amount: value, currency, from, to }))
}

function isBare(after: string, { units, containers }: UnitWords): boolean {
  const next = after.trimStart()
  return (
    !/^[%°"':/-]|^(?:days?|tage|jours|dias|weeks?|months?|years?)/.test(next) &&
    [...find(units, next), ...find(containers, next)].every(({ from }) => from > 0)
  )
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Letters between two stretches; an amount before the words is half as likely meant as one after them. */
function distance(cue: Stretch, money: Stretch): number {
  return money.from >= cue.to ? money.from - cue.to : 2 * Math.max(0, cue.from - money.to)
}
