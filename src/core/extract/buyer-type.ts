import type { BuyerType } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { buyerTypeWords } from './buyer-type-rules.ts'
import type { Entry } from './closing.ts'
import { find } from './lexicon.ts'
import { comparable, everything, type Remark, type Said } from './said.ts'

export interface BuyerTypeRead {
  readonly type: BuyerType
  readonly evidence: string
}

/** What the buyer says of itself weighs most, then its name, then what it merely mentions. */
const WEIGHT = { told: 3, name: 2, mentioned: 1 }

/** What kind of buyer writes: the type whose words weigh most; of two equal ones the first said. Unknown when no word tells. */
export function buyerTypeOf(
  said: Said,
  company: string | null,
  closing: readonly Entry[],
  rules: Rules,
): BuyerTypeRead {
  const words = buyerTypeWords(rules.buyerTypes)
  const signs = [
    ...everything(said).flatMap((remark) => signsOf(remark)),
    ...[company ?? '', ...closing.map(({ text }) => text)].flatMap((text) =>
      find(words, comparable(text)).map(({ value }) => ({
        ...value,
        evidence: text,
        weight: WEIGHT.name * value.strength,
      })),
    ),
  ]
  const sums = new Map<BuyerType, number>()
  for (const { type, weight } of signs) sums.set(type, (sums.get(type) ?? 0) + weight)
  const [type] = [...sums].sort(([, one], [, other]) => other - one)[0] ?? []
  const sign = signs.find((one) => one.type === type)
  return sign ? { type: sign.type, evidence: sign.evidence } : { type: 'unknown', evidence: '' }

  function signsOf(remark: Remark): { type: BuyerType; weight: number; evidence: string }[] {
    return find(words, remark.folded).map(({ value }) => ({
      type: value.type,
      evidence: remark.text,
      weight: (remark.tells ? WEIGHT.told : WEIGHT.mentioned) * value.strength,
    }))
  }
}
