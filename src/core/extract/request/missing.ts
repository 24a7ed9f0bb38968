import { type BuyerFacts, QUOTATION_FACTS, type QuotationFact, type RequestFacts } from '../../inquiry.ts'
import type { Remark } from '../letter/said.ts'

const FIGURE = /\d ?(?:v|w|kw|ah|wh|mm|cm|m|inch|kg|g|gsm|l|ml|%|k|bar|hz)(?![a-z])/

/** The facts a quotation needs that the buyer did not give. */
export function missingOf(buyer: BuyerFacts, request: RequestFacts, remarks: readonly Remark[]): QuotationFact[] {
  const listed = request.products.some(({ sku }) => sku !== null)
  const isMissing: Record<QuotationFact, boolean> = {
    product: request.products.length === 0,
    specification: !listed && !remarks.some(({ folded }) => FIGURE.test(folded)),
    quantity: request.quantities.length === 0,
    destination: request.port === null,
    incoterm: request.incoterm === null,
    company: buyer.company === null,
    contact: buyer.phones.length === 0,
    market: buyer.country === null,
    timeline: request.deadline === null,
    certificates: request.certificates.length === 0,
  }
  return QUOTATION_FACTS.filter((fact) => isMissing[fact])
}
