import type { Money, Quantity, WantedProduct } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { find } from '../../words/lexicon.ts'
import { productIndex } from '../catalogue/product-index.ts'
import { onlyProductTold } from '../catalogue/product-mentions.ts'
import { containersIn } from '../goods/containers.ts'
import { PIECE, unitAfter } from '../goods/counted.ts'
import { productsOf } from '../goods/products.ts'
import { numbersIn } from '../letter/numbers.ts'
import { comparable, listenToFile, type Said } from '../letter/said.ts'
import { counts, termWords } from '../rules/term-rules.ts'
import type { Unit } from '../rules/unit-rules.ts'
import { unitWords } from '../rules/unit-rules.ts'
import { moneyIn } from '../terms/money.ts'
import type { RequestLine } from './request-table.ts'

/** A number of goods in a row. */
interface LineQuantity {
  readonly quantity: Quantity
  /** Whether the table says in what it is counted; else pieces are understood. */
  readonly hasUnit: boolean
}

/** What one row of a request says. */
export interface LineFacts {
  readonly product: WantedProduct
  readonly quantities: readonly LineQuantity[]
  readonly targetPrice: Money | null
  readonly line: RequestLine
  /** What describes the goods, as remarks. */
  readonly said: Said
}

const LONGEST_NAME = 80

/** Reads a row of goods: the product of our catalogue where there is one, how much of it, and the price hoped for. */
export function lineFacts(line: RequestLine, language: string, rules: Rules): LineFacts {
  const { model = '', product = '', specification = '' } = line.cells
  const said = listenToFile([model, product, specification].filter(Boolean).join(', '), language, rules)
  const named = productsOf(said, rules).find((one) => one.sku !== null)?.sku
  const sku = named ?? onlyProductTold(comparable(product), productIndex(rules.catalogue))?.sku ?? null
  const text = [product, model, specification].find((cell) => /\p{L}/u.test(cell)) ?? model
  return {
    product: { text: text.slice(0, LONGEST_NAME), sku },
    quantities: line.counts.flatMap(({ cell, heading }) => quantityOf(cell, heading, line.cells.unit, rules) ?? []),
    targetPrice: targetPriceOf(line, language, rules),
    line,
    said,
  }
}

function quantityOf(cell: string, heading: string, unitCell: string | undefined, rules: Rules): LineQuantity | null {
  const words = unitWords(rules.units)
  const folded = comparable(cell)
  const [container] = containersIn(folded, words)
  if (container) return { quantity: { value: container.value, unit: container.unit }, hasUnit: true }
  const [low, high] = numbersIn(folded, words).filter(({ value }) => value > 0)
  if (!low || folded.slice(low.to).trimStart().startsWith('%')) return null
  const last = high && words.ranges.has(folded.slice(low.to, high.from).trim()) && high.value > low.value ? high : low
  const unit = unitAfter(folded, last.to, words)?.unit ?? unitIn(unitCell, rules) ?? unitIn(heading, rules)
  const max = last === low ? {} : { max: last.value }
  return { quantity: { value: low.value, unit: (unit ?? PIECE).unit, ...max }, hasUnit: unit !== undefined }
}

/** `kg` in a cell of its own, `Qty (kg)` in a heading. */
function unitIn(text: string | undefined, rules: Rules): Unit | undefined {
  return text === undefined ? undefined : find(unitWords(rules.units).units, comparable(text)).at(-1)?.value
}

/** The currency stands beside the amount, in the heading, or is understood to be ours. */
function targetPriceOf({ cells, headings }: RequestLine, language: string, rules: Rules): Money | null {
  if (cells.targetPrice === undefined) return null
  const [told] = listenToFile(cells.targetPrice, language, rules).body.flatMap((remark) => moneyIn(remark, rules))
  if (told) return { amount: told.amount, currency: told.currency }
  const [amount] = numbersIn(comparable(cells.targetPrice), unitWords(rules.units))
  const currency = currencyIn(headings.targetPrice ?? '', rules) ?? rules.company.terms.currency
  return amount && currency ? { amount: amount.value, currency } : null
}

function currencyIn(heading: string, rules: Rules): string | undefined {
  const named = find(termWords(rules.terms).currencies, comparable(heading))
  return named.find(({ value, from, to }) => counts(value, heading.slice(from, to)))?.value.name
}
