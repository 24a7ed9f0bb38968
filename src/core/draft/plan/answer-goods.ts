import type { Product } from '../../company.ts'
import { sameCertificate } from '../goods/certificate-family.ts'
import { perProduct, type Shared } from '../goods/per-product.ts'
import { spacedOut, specsAsked, thingsAsked } from '../goods/specs-asked.ts'
import { type Answerer, answered, confirmBy, quoteOf } from '../ground/ground.ts'
import { asksFor } from '../ground/wishes.ts'
import { catalogue, companyFile, owe, type Statement, state } from '../parts/statement.ts'
import { repeatable } from '../written/buyers-words.ts'

/** Data told of a product when the buyer asks in general. */
const MOST_SPECS = 4
/** Products described in one letter. */
const MOST_DESCRIBED = 2

/** Only certificates on file; one that is asked for and not there is named as such. */
export const answerCertificate: Answerer = (point, ground) => {
  const { products, rules, facts } = ground
  const held = products.length > 0 ? perProduct(products, certificatesOf) : ofCompany(rules.company.facts.certificates)
  const names = held.flatMap(({ value }) => value)
  const asked = facts.request.certificates.filter((name) => repeatable(name) !== null)
  const beyond = asked.filter((name) => !names.some((one) => sameCertificate(one, name)))
  const ours = rules.company.facts.certificates.filter((one) => beyond.some((name) => sameCertificate(one, name)))
  const lacking = beyond.filter((name) => !ours.some((one) => sameCertificate(one, name))).slice(0, 3)
  const open = lacking.length > 0 ? [owe('certificates-lacking', { lacking })] : []
  if (held.length === 0) return confirmBy(point, ...(open.length > 0 ? open : [owe('certificates')]))
  const sources = products.map(({ sku }) => catalogue(sku, 'certificates'))
  return answered(
    point,
    [state('certificates', { held, ours, lacking }, companyFile('facts.certificates'), ...sources)],
    open.length > 0 || ground.brief ? open : [owe('certificate-copies')],
  )
}

export const answerSpecification: Answerer = (point, ground) => {
  const question = owe('question', { quote: quoteOf(point, ground) })
  const products = ground.products.filter(({ specs }) => Object.keys(specs).length > 0).slice(0, MOST_DESCRIBED)
  if (products.length === 0 || products.length < ground.products.length) return confirmBy(point, question)
  const told = products.map((product) => ({
    product,
    specs: specsAsked(point.text, ground.reading.language, product, ground.rules),
  }))
  const isGeneral = asksFor('data_sheet', point, ground)
  const isNamed = told.some(({ specs }) => specs.length > 0)
  const isOnlyFiller = ground.brief || ground.reading.kind === 'reply' || products.length > 1
  if (!isNamed && !isGeneral && isOnlyFiller) return confirmBy(point, question)
  const statements = told.map(({ product, specs }) =>
    dataOf(product, specs.length > 0 ? specs : Object.entries(product.specs).slice(0, MOST_SPECS)),
  )
  if (isGeneral)
    return answered(point, statements.length === 1 ? statements : [], [
      owe('data-sheet', { goods: products.map(({ sku }) => sku) }),
    ])
  const named = Math.max(...told.map(({ specs }) => specs.length))
  return isNamed
    ? answered(point, statements, isQuestion(point.text) && thingsAsked(point.text) > named ? [question] : [])
    : { point: point.type, status: 'confirm_by', statements, open: [question] }
}

export const answerPackaging: Answerer = (point, ground) => {
  const product = ground.products.length === 1 ? ground.products[0] : undefined
  const isOwn = asksFor('own_packing', point, ground)
  if (product?.packing === undefined) {
    const quote = quoteOf(point, ground)
    return confirmBy(point, isOwn || quote === null ? owe('packaging') : owe('question', { quote }))
  }
  const said = state('packaging', { goods: product.sku, packing: product.packing }, catalogue(product.sku, 'packing'))
  return answered(point, [said], isOwn ? [owe('packaging')] : [])
}

export const answerCatalogue: Answerer = (point, ground) => {
  const { catalogue: link, video } = ground.rules.company.links
  if (link === undefined || asksFor('catalogue_file', point, ground)) return confirmBy(point, owe('catalogue'))
  const wantsVideo = asksFor('video', point, ground)
  return answered(point, [
    state('catalogue', { link, video: wantsVideo ? (video ?? null) : null }, companyFile('links.catalogue')),
  ])
}

export const answerWarranty: Answerer = (point, ground) => {
  const { warranty } = ground.rules.company.terms
  if (warranty === undefined) return confirmBy(point, owe('warranty'))
  const open = asksFor('spare_parts', point, ground) ? [owe('spare-parts')] : []
  return answered(point, [state('warranty', { warranty }, companyFile('terms.warranty'))], open)
}

function isQuestion(text: string): boolean {
  return /[?？؟]\s*$/u.test(text)
}

function certificatesOf({ certificates }: Product): readonly string[] | undefined {
  return certificates.length > 0 ? certificates : undefined
}

function ofCompany(certificates: readonly string[]): Shared<readonly string[]>[] {
  return certificates.length > 0 ? [{ value: certificates, goods: [] }] : []
}

function dataOf({ sku }: Product, specs: readonly (readonly [string, string])[]): Statement {
  const values = { goods: sku, specs: specs.map(([name, value]) => ({ name: spacedOut(name), value })) }
  return state('specification', values, catalogue(sku, 'specs'))
}
