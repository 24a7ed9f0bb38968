import type { Product } from '../company.ts'
import { fold } from '../extract/fold.ts'
import { quotable, repeatable } from './buyers-words.ts'
import { sameCertificate } from './certificate-family.ts'
import { type Answerer, answered, confirmBy, LONG_LETTER } from './ground.ts'
import { perProduct, type Shared } from './per-product.ts'
import { catalogue, companyFile, state } from './statement.ts'

/** Data told of a product when the buyer asks in general. */
const MOST_SPECS = 4
/** A wish for something other than the standard packing. */
const OWN_PACKING = /\b(?:own|print\w*|custom\w*|brand\w*|label\w*|barcode|colou?r|design|logo|artwork)\b/iu

/** Only certificates on file; one that is asked for and not there is named as such. */
export const answerCertificate: Answerer = (point, ground) => {
  const { products, rules, facts } = ground
  const held = products.length > 0 ? perProduct(products, certificatesOf) : ofCompany(rules.company.facts.certificates)
  const names = held.flatMap(({ value }) => value)
  const asked = facts.request.certificates.filter((name) => repeatable(name) !== null)
  const lacking = asked.filter((name) => !names.some((one) => sameCertificate(one, name))).slice(0, 3)
  const open = lacking.length > 0 ? [{ topic: 'certificates-lacking', values: { lacking } }] : []
  if (held.length === 0) return confirmBy(point, ...(open.length > 0 ? open : [{ topic: 'certificates', values: {} }]))
  const sources = products.map(({ sku }) => catalogue(sku, 'certificates'))
  return answered(
    point,
    [state('certificates', { held, lacking }, companyFile('facts.certificates'), ...sources)],
    open.length > 0 || facts.points.length >= LONG_LETTER ? open : [{ topic: 'certificate-copies', values: {} }],
  )
}

export const answerSpecification: Answerer = (point, ground) => {
  const question = { topic: 'question', values: { quote: quotable(point.text) } }
  const product = ground.products.length === 1 ? ground.products[0] : undefined
  if (product === undefined || Object.keys(product.specs).length === 0) return confirmBy(point, question)
  const asked = specsAsked(point.text, product)
  if (asked.length === 0 && ground.reading.kind === 'reply') return confirmBy(point, question)
  const specs = (asked.length > 0 ? asked : Object.entries(product.specs).slice(0, MOST_SPECS)).map(
    ([name, value]) => ({ name, value }),
  )
  const said = state('specification', { goods: product.sku, specs }, catalogue(product.sku, 'specs'))
  return asked.length > 0
    ? answered(point, [said])
    : { point: point.type, status: 'confirm_by', statements: [said], open: [question] }
}

export const answerPackaging: Answerer = (point, ground) => {
  const product = ground.products.length === 1 ? ground.products[0] : undefined
  const open = { topic: 'packaging', values: {} }
  if (product?.packing === undefined) return confirmBy(point, open)
  const said = state('packaging', { goods: product.sku, packing: product.packing }, catalogue(product.sku, 'packing'))
  return answered(point, [said], OWN_PACKING.test(point.text) ? [open] : [])
}

export const answerCatalogue: Answerer = (point, { rules }) => {
  const { catalogue: link, video } = rules.company.links
  if (link === undefined) return confirmBy(point, { topic: 'catalogue', values: {} })
  const wantsVideo = /\bvideos?\b|видео|视频/iu.test(point.text)
  return answered(point, [
    state('catalogue', { link, video: wantsVideo ? (video ?? null) : null }, companyFile('links.catalogue')),
  ])
}

export const answerWarranty: Answerer = (point, { rules }) => {
  const { warranty } = rules.company.terms
  const parts = /\bspare|\bparts?\b/iu.test(point.text)
  if (warranty === undefined) return confirmBy(point, { topic: 'warranty', values: {} })
  const open = parts ? [{ topic: 'spare-parts', values: {} }] : []
  return answered(point, [state('warranty', { warranty }, companyFile('terms.warranty'))], open)
}

function certificatesOf({ certificates }: Product): readonly string[] | undefined {
  return certificates.length > 0 ? certificates : undefined
}

function ofCompany(certificates: readonly string[]): Shared<readonly string[]>[] {
  return certificates.length > 0 ? [{ value: certificates, goods: [] }] : []
}

/** The data that the buyer's words name, by the name of the field or its value. */
function specsAsked(text: string, { specs }: Product): [string, string][] {
  const words = new Set(fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  return Object.entries(specs).filter(([name]) =>
    (fold(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []).some((word) => words.has(word)),
  )
}
