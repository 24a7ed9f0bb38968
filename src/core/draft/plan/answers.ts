import type { PointType } from '../../inquiry.ts'
import type { Answerer } from '../ground/ground.ts'
import {
  answerCompany,
  answerCustomization,
  answerDocuments,
  answerExclusivity,
  answerOther,
  answerResolution,
  answerVisit,
  dated,
} from './answer-company.ts'
import {
  answerCatalogue,
  answerCertificate,
  answerPackaging,
  answerSpecification,
  answerWarranty,
} from './answer-goods.ts'
import { answerDiscount, answerPrice } from './answer-price.ts'
import { answerLeadTime, answerMoq, answerPayment, answerSample, answerShipping } from './answer-terms.ts'

/** Who answers which point. */
export const ANSWERS: Readonly<Record<PointType, Answerer>> = {
  price: answerPrice,
  discount: answerDiscount,
  moq: answerMoq,
  lead_time: answerLeadTime,
  sample: answerSample,
  payment_terms: answerPayment,
  shipping: answerShipping,
  certificate: answerCertificate,
  specification: answerSpecification,
  customization: answerCustomization,
  packaging: answerPackaging,
  catalogue: answerCatalogue,
  stock: dated('stock'),
  warranty: answerWarranty,
  company_info: answerCompany,
  exclusivity: answerExclusivity,
  visit: answerVisit,
  documents: answerDocuments,
  order_status: dated('order-status'),
  resolution: answerResolution,
  other: answerOther,
}
