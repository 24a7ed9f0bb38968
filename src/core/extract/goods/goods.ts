import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { find, has } from '../../words/lexicon.ts'
import { numbersIn } from '../letter/numbers.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { askingWords } from '../rules/asking-rules.ts'
import { termWords } from '../rules/term-rules.ts'
import { unitWords } from '../rules/unit-rules.ts'
import { unitAfter } from './counted.ts'

/** Goods told apart in one mail; more would be a list of everything. */
const MOST = 4
const LONGEST_IN_WORDS = 7

/** Goods in the buyer's own words: those after "looking for" and the like, and those that a number of pieces counts. */
export function goodsIn(said: Said, rules: Rules): string[] {
  const field = said.fields['product']
  if (field) return [field]
  const wanted = everything(said).flatMap((remark) => [
    ...placesOfGoods(remark, rules).flatMap((at) => goodsAt(remark, at, rules) ?? []),
    ...beforeCount(remark, rules),
  ])
  const titled = said.answers ? [] : said.subject.flatMap((remark) => goodsInTitle(remark, rules) ?? [])
  const all = wanted.length > 0 ? wanted : titled
  return firstOfEach(all, (goods) => goods.toLowerCase()).slice(0, MOST)
}

/** Where goods may begin: behind words of wanting, and behind a number with a unit such as pieces or kilograms. */
function placesOfGoods(remark: Remark, rules: Rules): number[] {
  const words = unitWords(rules.units)
  const counted = numbersIn(remark.folded, words).flatMap(({ to }) => unitAfter(remark.folded, to, words)?.end ?? [])
  const listed = remark.item && remark.asks && /^\s*\d/.test(remark.folded) ? [0] : []
  return [...listed, ...remark.wantedAt, ...(remark.asks && !remark.tells ? counted : [])].sort((a, b) => a - b)
}

/** `塑料篮子500个`, `アルミ脚立50台`: Chinese and Japanese name the goods right before the number. */
function beforeCount({ raw, folded, asks }: Remark, rules: Rules): string[] {
  const words = unitWords(rules.units)
  const counted = asks ? numbersIn(folded, words).filter(({ to }) => unitAfter(folded, to, words)) : []
  return counted.flatMap(({ from }) => {
    const run = /[\u3400-\u9fff\u30a0-\u30ff]{2,20}$/u.exec(raw.slice(0, from).trimEnd())?.[0] ?? ''
    const goods = run.replace(/^.*(?:需要|想要|采购|採購|求购|购买|購買|订购|訂購|询价|我们|我司|客户要|要)/u, '')
    return goods.length >= 2 && !/(?:数量|數量|个数|個数|最小|大约|至少|各)$/u.test(goods) ? [goods] : []
  })
}

/** `Garden hoses, 300 rolls`: a subject that counts names the goods before the number. */
function goodsInTitle(remark: Remark, rules: Rules): string | undefined {
  const words = unitWords(rules.units)
  const count = numbersIn(remark.folded, words).find(({ to }) => unitAfter(remark.folded, to, words))
  const at = remark.raw.lastIndexOf(':', count?.from ?? 0) + 1
  return count === undefined || count.from - at < 4 ? undefined : goodsAt(remark, at, rules)
}

const LEAD =
  /^[\s:,*-]*(?:x\s+)?(?:(?:of|de|di|von|van|your|the|some|following|about|to buy|to import|to purchase|to order|buy|buying|import|importing|best|good|new|free|cheap|reliable|high quality|an?|los|las|el|la|una?|des|les|le|du|ihre[nr]?|eine?n?|os|as|um|uma)(?![\p{L}])[\s:]*)*/iu
const WORDS = /^[\p{L}\p{N}](?:[^,.;:!?。，、؛،；：？！()\n“”"]|(?<=\d)[.,](?=\d)|['’](?=\p{L})){2,70}/u
/** The goods end where their purpose, place or terms begin. Korean and Japanese name them before the verb. */
const END =
  /(?:^|\s)(?:[\u3040-\u30ff\uac00-\ud7a3].*|(?:for|to|from|with|in|at|by|and (?:we|would|please|also)|which|that|as|if|please|pls|on|per|para|con|com|em|pour|avec|für|mit|nach|zum|in der|per|con|voor|met|dla|do|для|с|в|için|ke|untuk|مع|إلى|الى|في|من)\s.*)$/isu

function goodsAt(remark: Remark, at: number, rules: Rules): string | undefined {
  const start = afterCount(remark, at + lead(remark.raw.slice(at)), rules)
  const written = WORDS.exec(remark.raw.slice(start, start + 140))?.[0] ?? ''
  const end = endOfTerms(remark.folded.slice(start, start + written.length), rules)
  const goods = written.slice(0, end).replace(END, '').split(/\s+/).slice(0, LONGEST_IN_WORDS).join(' ').trim()
  return /\p{L}{3}|[\p{Lo}]{2}/u.test(goods) && !namesNothing(goods, remark.folded.slice(start), rules)
    ? goods
    : undefined
}

function lead(text: string): number {
  return LEAD.exec(text)?.[0].length ?? 0
}

/** The number and unit before the goods are no part of their name; `6.5 inch` and `18 W` are. */
function afterCount({ raw, folded }: Remark, start: number, rules: Rules): number {
  const words = unitWords(rules.units)
  const [number] = numbersIn(folded.slice(start, start + 24), words)
  if (number?.from !== 0 || !Number.isInteger(number.value)) return start
  const end = start + number.to
  const unit = unitAfter(folded, end, words)
  if (unit) return unit.end + lead(raw.slice(unit.end))
  const isSize = find(words.sizes, folded.slice(end, end + 16).trimStart())[0]?.from === 0
  return isSize || !/^ \p{L}{3}/u.test(folded.slice(end)) || /^ (?:inch|pin)/.test(folded.slice(end))
    ? start
    : end + lead(raw.slice(end))
}

/** The goods end before an Incoterm and before a quantity. */
function endOfTerms(folded: string, rules: Rules): number {
  const words = unitWords(rules.units)
  const [term] = find(termWords(rules.terms).incoterms, folded)
  const count = numbersIn(folded, words).find(({ to, value }) => value > 1 && unitAfter(folded, to, words))
  return Math.min(term?.from ?? folded.length, count?.from ?? folded.length)
}

/** `your products`, `becoming your agent`, `a quotation`: words that follow wanting and name no goods. */
function namesNothing(goods: string, folded: string, rules: Rules): boolean {
  const { vague } = askingWords(rules.asking)
  const [first] = find(vague, folded.slice(0, goods.length))
  return first?.from === 0 || has(unitWords(rules.units).sizes, folded.slice(0, goods.length).split(' ')[0] ?? '')
}
