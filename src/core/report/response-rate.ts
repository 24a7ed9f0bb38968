import type { WorkClock } from '../calendar/work-clock.ts'
import type { Arrival } from './arrival.ts'
import type { Period } from './period.ts'
import { type Share, shareOf } from './share.ts'

const DAY_MS = 86_400_000
const WINDOW_DAYS = 30
const LAG_DAYS = 7
/** The platform does not count inquiries sent from mainland China. */
const NOT_COUNTED = 'CN'

/** The share of buyers who were answered in time, by the buyer's calendar and by our working time. */
export interface ResponseRate {
  /** Within 24 hours. */
  readonly wall: Share
  /** Within one of our working days. */
  readonly work: Share
}

/** The 30 days that end a week ago, so that each inquiry had its time. */
export function rateWindow(now: number): Period {
  const to = now - LAG_DAYS * DAY_MS
  return { from: to - WINDOW_DAYS * DAY_MS, to }
}

/**
 * The response rate of Alibaba.com, on one's own mailbox: buyers who were answered within 24 hours of their first inquiry,
 * of all who inquired in 30 days, seven days ago. To lay an inquiry aside with a reason counts as an answer, as a
 * rejection does there; several inquiries of one buyer count once, from the first; those from China do not count. As the
 * platform's help "What is Quick Response Rate?" has it (5282e.com/ensupplier/faq_detail/24226326.htm); our own answers
 * are all approved by a person, so there are no automatic ones to leave out.
 *
 * @param arrivals of the window
 * @param workday milliseconds of work in a day of ours
 */
export function responseRate(arrivals: readonly Arrival[], work: WorkClock, workday: number): ResponseRate {
  const asked = firstInquiries(arrivals)
  return {
    wall: shareOf(asked, metRate),
    work: shareOf(asked, (one) => metWorkday(one, work, workday)),
  }
}

/** The first inquiry of each buyer that the rate counts. */
export function firstInquiries(arrivals: readonly Arrival[]): Arrival[] {
  const first = new Map<string, Arrival>()
  for (const one of arrivals) {
    if (one.kind !== 'inquiry' || one.market === NOT_COUNTED) continue
    const buyer = one.buyerId ?? `inquiry ${one.inquiryId}`
    const known = first.get(buyer)
    if (known === undefined || one.at < known.at) first.set(buyer, one)
  }
  return [...first.values()]
}

/** Whether an inquiry was answered or laid aside within 24 hours. */
export function metRate(one: Arrival): boolean {
  const handled = handledAt(one)
  return handled !== null && handled - one.at <= DAY_MS
}

/** Whether it was within one working day of ours, in milliseconds of work. */
export function metWorkday(one: Arrival, work: WorkClock, workday: number): boolean {
  const handled = handledAt(one)
  return handled !== null && work(one.at, handled) <= workday
}

function handledAt({ replied, rejected }: Arrival): number | null {
  if (replied === null || rejected === null) return replied ?? rejected
  return Math.min(replied, rejected)
}
