import type { Money } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { find } from '../words/lexicon.ts'
import { type MoneyAt, moneyIn } from './money.ts'
import { numbersIn } from './numbers.ts'
import { everything, type Remark, type Said } from './said.ts'
import { termWords } from './term-rules.ts'
import { type UnitWords, unitWords } from './unit-rules.ts'

export interface TargetPriceRead {
  readonly price: Money
  readonly evidence: string
}

/** `Can you go to 16.50?` bargains; `Does 16.50 include the box?` does not. */
const CAN_YOU =
  /\b(?:can|could|would) (?:you|u|we)\b|\b(?:konnen|konnten|koennen|koennten) sie\b|\b(?:puede|pueden|podria|podrian|podem|pode|poderia|pouvez|pourriez|potete|potreste|kunt|kunnen|mozecie|muzete)\b|можете|могли бы|可以|能否|能不能|가능|可能/

/** The first price the buyer aims at. */
export function targetPriceOf(said: Said, rules: Rules): TargetPriceRead | null {
  for (const remark of everything(said)) {
    const price = targetPriceIn(remark, said, rules)
    if (price) return { price, evidence: remark.text }
  }
  return null
}

/** The amount nearest to words such as "target" or "we can pay" in a remark; in a conversation one that is asked about is a target too. */
export function targetPriceIn(remark: Remark, said: Said, rules: Rules): Money | null {
  const cues = find(termWords(rules.terms).targetPrice, remark.folded)
  const money = moneyIn(remark, rules)
  const [asked] = said.answers && remark.question && CAN_YOU.test(remark.folded) ? money : []
  if (cues.length === 0) return asked === undefined ? null : { amount: asked.amount, currency: asked.currency }
  const [nearest] = (money.length > 0 ? money : bareAmounts(remark, said, rules))
    .map((one) => ({
      amount: one.amount,
      currency: one.currency,
      distance: Math.min(...cues.map((cue) => distance(cue, one))),
    }))
    .sort((one, other) => one.distance - other.distance)
  return nearest && nearest.distance <= 60 ? { amount: nearest.amount, currency: nearest.currency } : null
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
    !/^[%°"':/-]|^[x*] ?\S|^(?:days?|tage|jours|dias|weeks?|months?|years?)/.test(next) &&
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
