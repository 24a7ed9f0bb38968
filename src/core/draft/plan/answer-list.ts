import type { Product } from '../../company.ts'
import type { PointType, Quantity, Source, WantedProduct } from '../../inquiry.ts'
import { shortName } from '../goods/offer.ts'
import type { Ground } from '../ground/ground.ts'
import { catalogue, companyFile, type OpenItem, owe, policy, type Statement, state } from '../parts/statement.ts'
import { addDays } from '../promise/promise.ts'
import { repeatable } from '../written/buyers-words.ts'
import { firmPrice } from './answer-price.ts'
import { wantedDay } from './answer-terms.ts'

/** Lines of a request that a letter answers; the rest belongs into the quotation. */
const MOST_LINES = 15

/** What the list says of each of its goods, so that it needs no line of its own. */
export const IN_LIST: ReadonlySet<PointType> = new Set(['price', 'moq', 'lead_time'])

/** The buyer's list answered line by line, in his order: our model, his quantity, price range, smallest order, days. */
export function answerList(ground: Ground): { statements: Statement[]; open: OpenItem[] } {
  const wanted = ground.facts.request.products.slice(0, MOST_LINES)
  const rows = wanted.flatMap((one) => quantitiesOf(one, ground).map((quantity) => rowOf(one, quantity, ground)))
  const products = wanted.flatMap((one) => productOf(one, ground) ?? [])
  const unpriced = products.filter(({ price }) => price?.term === undefined).map(({ sku }) => sku)
  const unknown = wanted.filter((one) => productOf(one, ground) === null).flatMap(({ text }) => repeatable(text) ?? [])
  return {
    statements: [...rows.slice(0, MOST_LINES), termsOf(ground)],
    open: [
      ...(unpriced.length < products.length ? [firmPrice([], ground)] : []),
      ...owedFor('price', unpriced),
      ...owedFor('supply', unknown),
      ...wantedDay(ground),
    ],
  }
}

/** Goods named in one line. */
const MOST_GOODS = 4

function owedFor(topic: 'price' | 'supply', goods: readonly string[]): OpenItem[] {
  return goods.length === 0 ? [] : [owe(topic, { goods: goods.slice(0, MOST_GOODS) })]
}

function rowOf(wanted: WantedProduct, quantity: Quantity | null, ground: Ground): Statement {
  const product = productOf(wanted, ground)
  const { leadTimeDays } = ground.rules.company.terms
  const price = product?.price?.term === undefined ? null : product.price
  return state(
    'rfq-line',
    {
      known: product !== null,
      name: product === null ? (repeatable(wanted.text) ?? '…') : shortName(product),
      quantity,
      price: price === null ? null : { from: price.from, to: price.to, currency: price.currency },
      per: price?.per ?? null,
      term: price?.term ?? null,
      moq: product?.moq ?? null,
      days: product === null ? null : (product.leadTimeDays ?? leadTimeDays.order ?? null),
    },
    ...sourcesOf(product),
  )
}

function sourcesOf(product: Product | null): [Source, ...Source[]] {
  return product === null
    ? [{ kind: 'buyer', place: 'request.products' }]
    : [catalogue(product.sku, 'price'), catalogue(product.sku, 'moq'), catalogue(product.sku, 'leadTimeDays')]
}

function productOf({ sku }: WantedProduct, { rules }: Ground): Product | null {
  return rules.catalogue.find((product) => product.sku === sku) ?? null
}

/**
 * The quantities that stand beside the goods in the buyer's own line, each a row of its own. A line that names several of the
 * goods tells of none how many; one quantity alone holds for all. A wrong number is worse than none.
 */
function quantitiesOf(wanted: WantedProduct, { facts }: Ground): (Quantity | null)[] {
  const { quantities, products } = facts.request
  const said = facts.evidence.filter(({ field }) => field === 'request.quantities')
  const beside = quantities.filter((_, at) => {
    const line = said[at]?.evidence ?? ''
    return names(line, wanted) && !products.some((other) => other !== wanted && names(line, other))
  })
  if (said.length === quantities.length && beside.length > 0) return beside
  const isForAll =
    quantities.length === 1 && (products.length === 1 || !products.some((one) => names(said[0]?.evidence ?? '', one)))
  return [isForAll ? (quantities[0] ?? null) : null]
}

function names(line: string, { text, sku }: WantedProduct): boolean {
  return line.includes(text) || (sku !== null && line.includes(sku))
}

function termsOf({ rules: { company }, now }: Ground): Statement {
  const { quoteValidDays, payment } = company.terms
  const values = {
    until: quoteValidDays === undefined ? null : addDays(now, quoteValidDays, company.timeZone),
    deposit: /deposit|定金|订金/iu.test(payment ?? ''),
  }
  return state('rfq-terms', values, companyFile('terms.quoteValidDays'), policy('range'))
}
