import type { Product } from '../../company.ts'

/** A value and the products that share it. */
export interface Shared<T> {
  readonly value: T
  readonly goods: readonly string[]
}

/** Products told apart in one line; more belong into the quotation. */
const MOST = 4

/**
 * The values of some products, equal ones together, in the order of the products. Products without one are left out;
 * a letter about one product need not name it again.
 */
export function perProduct<T>(products: readonly Product[], read: (product: Product) => T | undefined): Shared<T>[] {
  const groups = new Map<string, { value: T; goods: string[] }>()
  for (const product of products.slice(0, MOST)) {
    const value = read(product)
    if (value === undefined) continue
    const key = JSON.stringify(value)
    const group = groups.get(key) ?? { value, goods: [] }
    groups.set(key, group)
    if (products.length > 1) group.goods.push(product.sku)
  }
  return [...groups.values()]
}
