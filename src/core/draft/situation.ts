import type { Reading } from '../classify/reading.ts'
import type { Facts } from '../extract/facts.ts'
import type { Mail } from '../mail.ts'
import type { Offer } from './offer.ts'

/** What kind of letter is called for; each has its template `replies/<situation>.<language>.liquid`. */
export const SITUATIONS = [
  'quotation',
  'choices',
  'newcomer',
  'middleman',
  'rfq',
  'platform',
  'sample',
  'free-sample',
  'similar-product',
  'catalogue',
  'agency',
  'visit',
  'invitation',
  'out-of-range',
  'bargaining',
  'cheaper-elsewhere',
  'quoted-often',
  'thinking',
  'thanks',
  'changed-trade',
  'conversation',
  'holding',
  'delay',
  'complaint',
  'complaint-proven',
  'complaint-furious',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** From this many products on, a first mail is answered as a list. */
const LIST = 3

/** A mail of this many words says more than thanks, even where no point was found in it. */
const LONG = 40

/** Chooses the letter. A buyer's RFQ is told by its name, which every language borrows, or by its length. */
export function situationOf(
  mail: Mail,
  { kind, channel, language, text }: Reading,
  { points, request }: Facts,
  offer: Offer,
): Situation {
  const raised = new Set(points.map(({ type }) => type))
  if (kind === 'complaint') return 'complaint'
  if (kind === 'reply') {
    if (raised.has('discount') || request.targetPrice !== null) return 'bargaining'
    return points.length === 0 && wordsIn(text) < LONG ? 'thanks' : 'conversation'
  }
  const found = [...offer.named, ...offer.near, ...offer.alike]
  // Catalogues rarely name their goods in every language, so we say no only to English words.
  if (found.length === 0 && offer.foreign.length > 0 && language === 'en') return 'out-of-range'
  if (channel !== 'direct' && channel !== 'web_form' && points.length <= 2 && request.quantities.length === 0)
    return 'platform'
  if (offer.named.length === 0) return 'choices'
  if (/\bRFQ\b/u.test(mail.subject) || offer.named.length >= LIST) return 'rfq'
  if (raised.has('sample') && !raised.has('price')) return 'sample'
  return 'quotation'
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}
