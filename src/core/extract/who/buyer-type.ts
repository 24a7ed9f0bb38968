import type { BuyerType, Quantity } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { type Found, find, has, opening } from '../../words/lexicon.ts'
import type { Entry } from '../letter/closing.ts'
import { comparable, everything, type Remark, type Said } from '../letter/said.ts'
import { buyerTypeWords, type TypeRule } from '../rules/buyer-type-rules.ts'
import { identityWords } from '../rules/identity-rules.ts'

export interface BuyerTypeRead {
  readonly type: BuyerType
  readonly evidence: string
}

/** One word that speaks for a kind of buyer. */
interface Sign extends BuyerTypeRead {
  readonly weight: number
}

/** A form's line of business was chosen from a list by the buyer itself. */
const CHOSEN = 2
/** A mail address is chosen once and for all trades; its words are glued together. */
const IN_ADDRESS = 0.6
/** The size of an order hints at who orders. */
const BY_ORDER = 2
/** How far to read for the next word. */
const READ_ON = 24

/**
 * What kind of buyer writes, by the weightiest of what it says of itself, its name and positions, what else it mentions, and
 * what it orders. Of several as weighty the one named first counts: importers who also keep shops put first what they live on.
 *
 * @param address the writer's mail address
 */
export function buyerTypeOf(
  said: Said,
  company: string | null,
  closing: readonly Entry[],
  address: string | null,
  quantities: readonly Quantity[],
  rules: Rules,
): BuyerTypeRead {
  const named = [company ?? '', ...closing.map(({ text }) => text).filter((text) => !/\d/.test(text))]
  const name = firstWord(company)
  const signs = [
    ...signsIn(said.fields['business'] ?? '', 'told', rules).map((sign) => ({ ...sign, weight: sign.weight * CHOSEN })),
    ...everything(said).flatMap((remark) => ofRemark(remark, name, rules)),
    ...named.flatMap((text) => [...signsIn(text, 'named', rules), ...compoundsIn(text, 'named', rules)]),
    ...ofAddress(address ?? '', rules),
    ...byOrder(quantities),
  ]
  return heaviest(signs) ?? { type: 'unknown', evidence: '' }
}

/** The weightiest sign, the first of several. */
function heaviest(signs: readonly Sign[]): Sign | undefined {
  return signs.reduce<Sign | undefined>((best, sign) => (best && best.weight >= sign.weight ? best : sign), undefined)
}

type Place = keyof TypeRule['worth']

function signsIn(text: string, place: Place, rules: Rules): Sign[] {
  const { words } = buyerTypeWords(rules.buyerTypes)
  const folded = comparable(text)
  return [...framesIn(folded, rules), ...find(words, folded)]
    .filter(
      ({ value, to }) => opening(value.notBefore, folded.slice(to, to + READ_ON).replace(/^[\s-]/, '')) === undefined,
    )
    .sort((one, other) => one.from - other.from)
    .flatMap(({ value }) => sign(value, value.worth[place], text))
}

/** Words that count beside others only: `we sell ... online`. */
function framesIn(folded: string, rules: Rules): Found<TypeRule>[] {
  return buyerTypeWords(rules.buyerTypes).frames.flatMap((frame) => {
    const [first] = has(frame.beside, folded) ? find(frame.words, folded) : []
    return first ? [{ ...first, value: frame }] : []
  })
}

/** Some tell of themselves by their firm's name. What a question mentions is rather ours: "do you sell to retailers?". */
function ofRemark({ text, folded, tells, question }: Remark, name: string | null, rules: Rules): Sign[] {
  const told = tells || has(identityWords(rules.identity).having, folded) || (name !== null && folded.includes(name))
  const signs = told
    ? [...signsIn(text, 'told', rules), ...compoundsIn(text, 'told', rules)]
    : signsIn(text, 'mentioned', rules)
  return question && !told ? signs.map((one) => ({ ...one, weight: one.weight / 2 })) : signs
}

/** The word by which a firm is called for short; short ones are words of daily use. */
function firstWord(company: string | null): string | null {
  const [word = ''] = comparable(company ?? '').match(/[\p{L}\p{N}]{5,}/u) ?? []
  return word === '' ? null : word
}

/** `Armaturenhandel`, `Möbelwerke`, `Gewürzverarbeiter`: words by how they end. */
function compoundsIn(text: string, place: Place, rules: Rules): Sign[] {
  const { endings } = buyerTypeWords(rules.buyerTypes)
  return (comparable(text).match(/\p{L}{5,40}/gu) ?? []).flatMap((word) => {
    const starts = Array.from({ length: word.length - 3 }, (_, at) => at + 2)
    const rule = starts.map((at) => endings.get(word.slice(at))).find((found) => found !== undefined)
    return rule ? sign(rule, rule.worth[place], text) : []
  })
}

function ofAddress(address: string, rules: Rules): Sign[] {
  const [local = '', domain = ''] = address.split('@')
  const words = [local, domain.split('.')[0] ?? ''].join(' ').replace(/[._\d-]+/g, ' ')
  return [...signsIn(words, 'named', rules), ...compoundsIn(words, 'named', rules)].map((one) => ({
    ...one,
    evidence: address,
    weight: one.weight * IN_ADDRESS,
  }))
}

function sign(rule: TypeRule, weight: number, evidence: string): Sign[] {
  return weight > 0 ? [{ type: rule.type, weight, evidence }] : []
}

/** Whoever orders by the container imports; whoever wants one or two pieces uses them. */
function byOrder(quantities: readonly Quantity[]): Sign[] {
  const [first] = quantities
  if (!first) return []
  const evidence = `${first.value} ${first.unit}`
  const one = { weight: BY_ORDER, evidence }
  if (quantities.some(({ unit }) => unit.startsWith('container'))) return [{ ...one, type: 'importer' }]
  return first.unit === 'pc' && first.value <= 2 && quantities.length === 1 ? [{ ...one, type: 'end_user' }] : []
}
