import type { PointType } from '../../inquiry.ts'
import { isOfPlatform } from '../../platform.ts'
import type { Reason } from '../../reason.ts'
import {
  type Called,
  type ChosenSituation,
  heard,
  isComplaint,
  isReply,
  pointOf,
  type Seen,
  seenIn,
  wantsNoAmount,
} from './called.ts'
import { isCounted, proof, shouted } from './claim-strength.ts'
import { isOutOfRange } from './out-of-range.ts'
import type { Situation } from './situation.ts'
import type { Sign, SituationRules } from './situation-rules.ts'

interface Row {
  readonly situation: Situation
  readonly because: string
  /** The words that speak for it, empty when it is an absence; null when it does not hold. */
  readonly holds: (seen: Seen) => string | null
}

/** From this many products on, a first mail is answered as a list. */
const LIST = 3
/** A mail of this many words says more than thanks, even where no point was found in it. */
const LONG = 40
const RFQ = /\bRFQ\b|request for quotation/iu
const OF_CATALOGUE: ReadonlySet<PointType> = new Set(['catalogue', 'price', 'company_info'])
const OF_SAMPLE: ReadonlySet<PointType> = new Set(['sample', 'catalogue', 'price', 'company_info', 'other'])
const OF_VISIT: ReadonlySet<PointType> = new Set(['visit', 'catalogue', 'company_info', 'other'])
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** Figures tell a claim, unless they are those of an offer that is asked for. */
function isClaim(seen: Seen): boolean {
  return seen.facts.request.incoterm === null && isCounted(seen)
}

/** What goes first when a mail calls for several letters: the first row that holds. */
const PRECEDENCE: readonly Row[] = [
  {
    situation: 'complaint-furious',
    because: 'He complains with threats, in capitals or with many marks.',
    holds: (seen) => (isComplaint(seen) ? (heard(seen, 'furious') ?? shouted(seen)) : null),
  },
  {
    situation: 'complaint-proven',
    because: 'He complains and shows it, with figures.',
    holds: (seen) => (isComplaint(seen) && isCounted(seen) ? proof(seen) : null),
  },
  {
    situation: 'delay',
    because: 'He complains of nothing but our silence.',
    holds: (seen) =>
      isComplaint(seen) && !seen.raised.has('resolution') && !isClaim(seen) ? heard(seen, 'late') : null,
  },
  { situation: 'complaint', because: 'He complains; whose fault it is must be found.', holds: when(isComplaint) },
  signed('changed-trade', 'changed_trade', wantsNoAmount),
  {
    situation: 'delay',
    because: 'We owe him something that is late.',
    holds: (seen) => waitsFor(seen) ?? (isReply(seen) && seen.history.late !== undefined ? '' : null),
  },
  {
    situation: 'out-of-range',
    because: 'Nothing we have comes close to what he asks for.',
    holds: when((seen) => !isReply(seen) && isOutOfRange(seen)),
  },
  signed('invitation', 'invitation', () => true),
  {
    situation: 'agency',
    because: 'He asks for sole rights.',
    holds: (seen) => (isAboutRights(seen) ? pointOf(seen, 'exclusivity') : null),
  },
  {
    situation: 'quoted-often',
    because: 'We have quoted up to the limit without an order.',
    holds: (seen) => (isQuotedOut(seen) ? (pointOf(seen, 'price') ?? pointOf(seen, 'discount')) : null),
  },
  signed('declined', 'declined', (seen) => isReply(seen) && seen.raised.size === 0),
  signed('cheaper-elsewhere', 'cheaper', (seen) => isReply(seen) || wantsNoAmount(seen)),
  {
    situation: 'bargaining',
    because: 'He talks about our price.',
    holds: (seen) => (isReply(seen) ? (pointOf(seen, 'discount') ?? targetOf(seen)) : null),
  },
  signed('similar-product', 'similar', wantsNoAmount),
  signed('thinking', 'thinking', (seen) => isReply(seen) && seen.raised.size === 0),
  {
    situation: 'thanks',
    because: 'He answers and asks nothing.',
    holds: when((seen) => isReply(seen) && seen.raised.size === 0 && wordsIn(seen.reading.text) < LONG),
  },
  signed('free-sample', 'free_sample', isAboutSamples),
  {
    situation: 'visit',
    because: 'He wants to meet, and asks for little else.',
    holds: (seen) => (isAboutVisit(seen) ? pointOf(seen, 'visit') : null),
  },
  { situation: 'conversation', because: 'He answers a letter of ours.', holds: when(isReply) },
  {
    situation: 'platform',
    because: 'A platform passes short mail best.',
    holds: when(isShortOnPlatform),
  },
  {
    situation: 'rfq',
    because: 'He asks for a quotation of a list.',
    holds: when(({ mail, offer: { named } }) => named.length >= LIST || (named.length > 0 && RFQ.test(mail.subject))),
  },
  signed('newcomer', 'newcomer', () => true),
  signed('middleman', 'middleman', () => true),
  {
    situation: 'middleman',
    because: 'He buys for others.',
    holds: when(({ facts, offer }) => facts.buyer.type === 'agent' && offer.named.length > 0),
  },
  {
    situation: 'catalogue',
    because: 'He asks for our catalogue and names no goods.',
    holds: (seen) => (asksOnlyCatalogue(seen) ? pointOf(seen, 'catalogue') : null),
  },
  {
    situation: 'choices',
    because: 'He names no product of ours.',
    holds: when(({ offer }) => offer.named.length === 0),
  },
  {
    situation: 'sample',
    because: 'He asks for a sample, not yet for a price.',
    holds: (seen) => (seen.raised.has('price') ? null : pointOf(seen, 'sample')),
  },
]

/** Chooses the letter that a mail calls for, and tells why. */
export function chooseSituation(called: Called): ChosenSituation {
  const seen = seenIn(called)
  for (const { situation, because, holds } of PRECEDENCE) {
    const evidence = holds(seen)
    if (evidence !== null) return { situation, reasons: [{ rule: situation, because, evidence }] }
  }
  return { situation: 'quotation', reasons: [{ rule: 'quotation', because: 'He names goods of ours.', evidence: '' }] }
}

/** Why a manager must approve such a letter; null when staff may. */
export function managerFor({ situation, reasons }: ChosenSituation, { managers }: SituationRules): Reason | null {
  const because = managers[situation]
  return because === undefined ? null : { rule: situation, because, evidence: reasons[0]?.evidence ?? '' }
}

function signed(situation: Situation, sign: Sign, too: (seen: Seen) => boolean): Row {
  return {
    situation,
    because: 'His words say so.',
    holds: (seen) => (too(seen) ? heard(seen, sign) : null),
  }
}

function when(test: (seen: Seen) => boolean): Row['holds'] {
  return (seen) => (test(seen) ? '' : null)
}

function targetOf({ facts }: Seen): string | null {
  const { targetPrice } = facts.request
  return targetPrice === null ? null : `${targetPrice.currency} ${targetPrice.amount}`
}

/** His words that he waits; in a first mail that asks for prices only with the day since when. */
function waitsFor(seen: Seen): string | null {
  const told = heard(seen, 'late')
  const isMeant = isReply(seen) || wantsNoAmount(seen) || !seen.raised.has('price') || /\d/u.test(told ?? '')
  return isMeant ? told : null
}

/** Sole rights among the last points of a request for an amount are answered like any other. */
function isAboutRights(seen: Seen): boolean {
  const { points } = seen.facts
  return wantsNoAmount(seen) || points.findIndex(({ type }) => type === 'exclusivity') < points.length / 2
}

function isAboutSamples(seen: Seen): boolean {
  const { raised, facts } = seen
  const isFirst = facts.points[0]?.type === 'sample'
  return raised.has('sample') && wantsNoAmount(seen) && (isFirst || [...raised].every((type) => OF_SAMPLE.has(type)))
}

/** Who speaks most of his visit wants to meet, also where he names what we shall talk about. */
function isAboutVisit(seen: Seen): boolean {
  const { points } = seen.facts
  const wantsOffer = !wantsNoAmount(seen)
  const told = new Set(points.flatMap(({ type, text }) => (type === 'visit' ? [text] : [])))
  const others = points.filter(({ text }) => wantsOffer || !told.has(text))
  const visits = points.filter(({ type }) => type === 'visit').length
  return (!wantsOffer && 2 * visits > points.length) || others.every(({ type }) => OF_VISIT.has(type))
}

function isQuotedOut({ history, rules }: Seen): boolean {
  const { quoteLimit } = rules.company.terms
  return quoteLimit !== undefined && history.quotations >= quoteLimit
}

function isShortOnPlatform({ reading: { channel }, facts, raised }: Seen): boolean {
  return isOfPlatform(channel) && raised.size <= 2 && facts.request.quantities.length === 0
}

function asksOnlyCatalogue({ offer, facts, raised }: Seen): boolean {
  const isOpen = offer.named.length === 0 && facts.request.quantities.length === 0
  return isOpen && [...raised].every((type) => OF_CATALOGUE.has(type))
}

/** Two signs of a script without blanks count as a word. */
function wordsIn(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0
  return text.split(/\s+/u).filter((word) => word !== '').length + dense / 2
}
