import type { Point, Source } from '../../inquiry.ts'
import { fold } from '../../words/fold.ts'
import { sentencesOf } from '../../words/sentences.ts'
import { perProduct } from '../goods/per-product.ts'
import { type Answerer, answered, byPolicy, confirmBy, type Ground, quoteOf } from '../ground/ground.ts'
import { DELIVERED, isOffered, wantedTerms } from '../ground/wanted.ts'
import { asksFor, wishTold } from '../ground/wishes.ts'
import { catalogue, companyFile, type OpenItem, owe, type Statement, state } from '../parts/statement.ts'
import { repeatable } from '../written/buyers-words.ts'

/** A shutdown that begins within these days of the earliest day of shipment is told with the lead time. */
const BESIDE_A_CLOSURE = 30
const DAY = 86_400_000

export const answerMoq: Answerer = (point, ground) => {
  const { moq } = ground.rules.company.terms
  const smallest = perProduct(ground.products, (product) => product.moq ?? moq)
  if (smallest.length === 0 && moq !== undefined) smallest.push({ value: moq, goods: [] })
  if (smallest.length === 0) return confirmBy(point, owe('moq'))
  const below = ground.facts.request.quantities.find(({ value, unit, max }) =>
    smallest.every((one) => unit === one.value.unit && (max ?? value) < one.value.value),
  )
  const open = below ? [owe('trial', { quantity: below })] : []
  return answered(point, [state('moq', { smallest }, ...sourcesOf(ground, 'moq'))], open)
}

export const answerLeadTime: Answerer = (point, ground) => {
  const { leadTimeDays, payment } = ground.rules.company.terms
  const times = perProduct(ground.products, (product) => product.leadTimeDays ?? leadTimeDays.order)
  if (times.length === 0 && leadTimeDays.order !== undefined) times.push({ value: leadTimeDays.order, goods: [] })
  const open = [...wantedDay(ground), ...transit(point, ground)]
  if (times.length === 0) return confirmBy(point, ...(open.length > 0 ? open : [owe('lead-time')]))
  const values = { times, start: /deposit/iu.test(payment ?? '') ? 'deposit' : 'order' }
  return answered(
    point,
    [
      state('lead-time', values, ...sourcesOf(ground, 'leadTimeDays')),
      ...closureAhead(Math.max(...times.map(({ value }) => value)), ground),
    ],
    open,
  )
}

/** Days at sea stand in no file of ours. */
function transit(point: Point, ground: Ground): OpenItem[] {
  return asksFor('transit', point, ground) ? [owe('question', { quote: quoteOf(point, ground) })] : []
}

/** The day by which the buyer needs the goods is for our planning to confirm; a day for our offer is not. */
export function wantedDay({ facts: { request }, reading, rules }: Ground): OpenItem[] {
  const { deadline } = request
  if (deadline === null) return []
  const told = sentencesOf(reading.text).find(({ text }) => text.includes(deadline))?.text ?? ''
  const isForOffer = wishTold('answer_by', told, reading.language, rules.wishes).length > 0
  return isForOffer ? [] : [owe('deadline', { quote: repeatable(deadline) })]
}

/** What a sample costs is told when a short letter has brought one about. */
export const answerSample: Answerer = (point, ground) => {
  const { sample, leadTimeDays } = ground.rules.company.terms
  if (sample?.policy === undefined && sample?.note === undefined && leadTimeDays.sample === undefined)
    return confirmBy(point, owe('sample'))
  const values = { policy: sample?.policy ?? null, note: sample?.note ?? null, days: leadTimeDays.sample ?? null }
  return answered(
    point,
    [state('sample', values, companyFile('terms.sample'), companyFile('terms.leadTimeDays.sample'))],
    sample?.policy === 'free' || ground.brief ? [] : [owe('sample-cost')],
  )
}

/** To who asks for samples without paying: the policy that holds for all, unless it gives them. */
export const answerNoFreeSample: Answerer = (point, ground) => {
  const { sample, leadTimeDays } = ground.rules.company.terms
  if (sample?.policy !== 'paid') return answerSample(point, ground)
  const values = { note: sample.note ?? null, days: leadTimeDays.sample ?? null }
  return byPolicy(point, [state('no-free-sample', values, companyFile('terms.sample'))], [owe('sample-cost')])
}

export const answerPayment: Answerer = (point, ground) => {
  const { payment } = ground.rules.company.terms
  const { paymentTerms } = ground.facts.request
  const { reading, rules } = ground
  const told = wishTold('other_payment', `${point.text} ${paymentTerms ?? ''}`, reading.language, rules.wishes)
  const ours = fold(payment ?? '')
  const isOurs = told.every((words) => ours.includes(words)) && agrees(paymentTerms ?? '', payment ?? '')
  const open = isOurs ? [] : [owe('payment-wish')]
  if (payment === undefined) return confirmBy(point, owe('payment'))
  return answered(point, [state('payment', { payment }, companyFile('terms.payment'))], open)
}

/** Whether every share the buyer names stands in our terms, itself or as what is left of a hundred. */
function agrees(proposed: string, ours: string): boolean {
  const shares = new Set((ours.match(/\d+/gu) ?? []).map(Number))
  return (proposed.match(/\d+/gu) ?? []).every((share) => shares.has(Number(share)) || shares.has(100 - Number(share)))
}

export const answerShipping: Answerer = (point, ground) => {
  const { incoterms, port } = ground.rules.company.terms
  const wanted = wantedTerms(ground)
  const ours = wanted.filter(({ incoterm }) => isOffered(incoterm, ground))
  const others = wanted.filter(({ incoterm }) => !isOffered(incoterm, ground))
  const values = { incoterms, port: port ?? null, terms: others.length === 0 ? ours : [] }
  const said = incoterms.length > 0 ? [state('shipping', values, companyFile('terms.incoterms'))] : []
  const open = [...openShipping(point, ground), ...others.map((term): OpenItem => owe('term', { terms: [term] }))]
  if (said.length === 0 && open.length === 0) return confirmBy(point, owe('freight'))
  return { point: point.type, status: open.length > 0 ? 'confirm_by' : 'answered', statements: said, open }
}

/** Freight is asked of a forwarder. Under terms of collection alone the question itself is repeated. */
function openShipping(point: Point, ground: Ground): OpenItem[] {
  const wanted = wantedTerms(ground)
  const isOfPrice = ground.facts.points.some(({ type, text }) => type === 'price' && text === point.text)
  const carried = wanted.find(({ incoterm }) => DELIVERED.has(incoterm))
  if (wanted.length > 0 && carried === undefined && isOfPrice) return []
  if (wanted.length > 0 && carried === undefined) return [owe('question', { quote: quoteOf(point, ground) })]
  const place = carried?.port ?? repeatable(ground.facts.request.port ?? '')
  return place === null ? [] : [owe('freight', { place })]
}

/** The rows of the products, and the company's terms for those without a value of their own. */
function sourcesOf({ products }: Ground, field: 'moq' | 'leadTimeDays'): [Source, ...Source[]] {
  return [
    companyFile(`terms.${field}`),
    ...products.filter((one) => one[field]).map(({ sku }) => catalogue(sku, field)),
  ]
}

/** @param days of production */
function closureAhead(days: number, { rules, now }: Ground): Statement[] {
  const at = Date.parse(now)
  const shipped = at + (days + BESIDE_A_CLOSURE) * DAY
  const next = rules.company.closed.find(({ from, to }) => Date.parse(from) < shipped && Date.parse(to) > at)
  return next ? [state('closure', { ...next }, companyFile('closed'))] : []
}
