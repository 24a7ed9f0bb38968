import { QUOTATION_FACTS, type QuotationFact } from '../../inquiry.ts'
import type { Ground } from '../ground/ground.ts'
import { asksFor, wishTold } from '../ground/wishes.ts'
import { areUnmatched } from './unmatched-goods.ts'

/** A number as orders, invoices and delivery notes bear it, in whatever language; a year is none. */
const REFERENCE = /(?<![\d.,/])(?!(?:19|20)\d\d\b)\d{4,}(?![\d.,/])|\b[A-Z]{1,4}-?\d{3,}\b|\b\d{4}-\d{3,}\b/u

/** Facts besides those of a quotation that a mail may hold already. */
const OWN_FACTS: readonly string[] = ['target_price', 'photos', 'attachment', 'reference', 'affected']

/** Whether a missing fact is one that a buyer's answer could give us. */
export function canBeGiven(missing: string): boolean {
  return isOfQuotation(missing) || OWN_FACTS.includes(missing)
}

export function isOfQuotation(missing: string): missing is QuotationFact {
  return QUOTATION_FACTS.some((fact) => fact === missing)
}

/**
 * Whether the buyer gave a fact, in this mail or in an earlier one, or speaks of it in words that were not understood.
 *
 * @param spoken as `spokenOf` finds them in the mail
 */
export function isGiven(fact: string, ground: Ground, spoken: ReadonlySet<QuotationFact>): boolean {
  const { facts, mail, offer, history } = ground
  const { request, buyer, missing } = facts
  const { known } = history
  const isAttached = mail.attachments.some(({ inline }) => !inline)
  const daysTold = tellsDays(ground)
  const given: Record<string, boolean> = {
    product: offer.named.length > 0 || (known?.skus.length ?? 0) > 0 || areUnmatched(ground),
    quantity: request.quantities.length > 0 || (known?.quantities.length ?? 0) > 0,
    destination: (request.port ?? known?.port ?? null) !== null,
    incoterm: (request.incoterm ?? known?.incoterm ?? null) !== null,
    company: (buyer.company ?? known?.company ?? null) !== null,
    contact: buyer.phones.length > 0 || (known?.phones.length ?? 0) > 0,
    market: (buyer.country ?? known?.country ?? null) !== null,
    timeline: (request.deadline ?? known?.deadline ?? null) !== null,
    certificates: request.certificates.length > 0 || (known?.certificates.length ?? 0) > 0,
    target_price: (request.targetPrice ?? known?.targetPrice ?? null) !== null,
    affected: request.quantities.length > 0,
    photos: isAttached,
    attachment: isAttached,
    visit: daysTold,
    party: daysTold,
    reference: REFERENCE.test(`${mail.subject}\n${mail.text}`),
  }
  if (given[fact] === true || !isOfQuotation(fact)) return given[fact] === true
  return (fact !== 'product' && !missing.some((one) => one === fact)) || spoken.has(fact)
}

/** Whether the buyer named the days of his visit: beside it, or anywhere in a letter that is about it. */
function tellsDays(ground: Ground): boolean {
  const { facts, situation, reading, rules } = ground
  const isMeeting = situation === 'visit' || situation === 'invitation'
  if (isMeeting) return wishTold('own_dates', reading.text, reading.language, rules.wishes).length > 0
  return facts.points.some((point) => point.type === 'visit' && asksFor('own_dates', point, ground))
}
