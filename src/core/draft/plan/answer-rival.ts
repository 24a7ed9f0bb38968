import type { Product } from '../../company.ts'
import { shortName } from '../goods/offer.ts'
import type { Ground } from '../ground/ground.ts'
import { catalogue, companyFile, policy, type Statement, state } from '../parts/statement.ts'
import { addDays } from '../promise/promise.ts'

/** What our price holds, so that like is compared with like; nothing is said of the rival. */
export function ourContents({ products, rules: { company } }: Ground): Statement[] {
  const [product] = products
  const certificates = product?.certificates ?? company.facts.certificates
  const packing = product?.packing ?? null
  const warranty = company.terms.warranty ?? null
  if (certificates.length === 0 && packing === null && warranty === null) return []
  const sources =
    product === undefined ? [] : [catalogue(product.sku, 'certificates'), catalogue(product.sku, 'packing')]
  return [state('compare', { certificates, packing, warranty }, companyFile('terms.warranty'), ...sources)]
}

/** The cheaper sister of the product the talk is about, if there is one. */
export function lighterThan({ products, rules: { catalogue: all, company }, now }: Ground): Statement[] {
  const [product] = products
  const lighter = all
    .filter((one) => one.category === product?.category && isCheaper(one, product))
    .toSorted((a, b) => (b.price?.from ?? 0) - (a.price?.from ?? 0))[0]
  if (lighter?.price?.term === undefined) return []
  const { from, to, currency, per, term } = lighter.price
  const days = company.terms.quoteValidDays
  const values = {
    name: shortName(lighter),
    price: { from, to, currency },
    per,
    term,
    until: days === undefined ? null : addDays(now, days, company.timeZone),
  }
  return [state('lighter', values, catalogue(lighter.sku, 'price'), policy('substitute'))]
}

function isCheaper(one: Product, than: Product): boolean {
  return (
    one.price !== undefined &&
    than.price !== undefined &&
    one.price.currency === than.price.currency &&
    one.price.to <= than.price.from
  )
}
