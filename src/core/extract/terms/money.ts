import type { Money } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { find } from '../../words/lexicon.ts'
import { valueOf } from '../letter/numbers.ts'
import type { Remark } from '../letter/said.ts'
import { counts, termWords } from '../rules/term-rules.ts'

/** An amount of money in a remark, from (inclusive) to (exclusive). */
export interface MoneyAt extends Money {
  readonly from: number
  readonly to: number
}

const NUMBER = /\d{1,3}(?: \d{3})+(?!\d)|\d{1,12}(?:[.,']\d{1,9}){0,4}/g

/** Amounts with their currency, before or after the number: $4.20 · 4,20 EUR · USD 1,500 · 12元. */
export function moneyIn({ raw, folded }: Pick<Remark, 'raw' | 'folded'>, rules: Rules): MoneyAt[] {
  const currencies = find(termWords(rules.terms).currencies, folded).filter(({ value, from, to }) =>
    counts(value, raw.slice(from, to)),
  )
  if (currencies.length === 0) return []
  return [...folded.matchAll(NUMBER)].flatMap(({ 0: digits, index }) => {
    const end = index + digits.length
    const beside =
      currencies.find((one) => one.to <= index && /^[ .:]{0,2}$/.test(folded.slice(one.to, index))) ??
      currencies.find((one) => one.from >= end && /^(?:[ .]|,-){0,2}$/.test(folded.slice(end, one.from)))
    if (!beside) return []
    return [
      {
        amount: valueOf(digits),
        currency: beside.value.name,
        from: Math.min(index, beside.from),
        to: Math.max(end, beside.to),
      },
    ]
  })
}
