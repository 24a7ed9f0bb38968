import type { TalkedOf } from '../../history.ts'
import type { Rules } from '../../rules.ts'
import { quantitiesOf } from '../goods/quantities.ts'
import type { Remark, Said } from '../letter/said.ts'
import { moneyIn } from '../terms/money.ts'

/**
 * What a conversation is about, as far as the mail shows: goods of ours that it repeats or speaks of in passing, and the
 * amount that was named before, or the price that was given for one. Each in its own words.
 */
export function talkedOf(said: Said, rules: Rules): TalkedOf {
  const { thread } = said
  const before: Said = { ...said, subject: [], body: thread, fields: {} }
  const amount = quantitiesOf(before, rules)[0]?.evidence
  const price = thread.find((remark) => moneyIn(remark, rules).length > 0)?.text
  return {
    product: [...thread, ...said.subject, ...said.body].find(namesGoods)?.text ?? null,
    quantity: amount ?? price ?? null,
  }
}

function namesGoods({ mentions, kinds }: Remark): boolean {
  return kinds.length > 0 || mentions.some(({ hint }) => !hint)
}
