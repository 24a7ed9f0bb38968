import { Temporal } from 'temporal-polyfill'
import { buyersMorning } from '../calendar/buyers-morning.ts'
import type { CalendarRules } from '../calendar/calendar-rules.ts'
import { isWorkingMoment, nextWorkingMoment } from '../calendar/working-time.ts'
import type { Company } from '../company.ts'
import type { BuyerFacts } from '../inquiry.ts'

export const SNOOZE_CHOICES = [
  'this_afternoon',
  'tomorrow_morning',
  'monday_morning',
  'working_morning',
  'buyers_morning',
  'in_a_week',
] as const

/** A moment at which an inquiry may come back. */
export interface SnoozeChoice {
  readonly choice: (typeof SNOOZE_CHOICES)[number]
  /** ISO 8601 instant. */
  readonly at: string
}

const AFTERNOON = '14:00'
/** This afternoon is offered up to an hour before it. */
const AHEAD_MINUTES = 60

/**
 * The moments that are offered for coming back to an inquiry, the soonest first: when we open again, and when the buyer does.
 * Ours are moments at which somebody is at work; a moment is offered once.
 *
 * @param now ISO 8601 instant
 */
export function snoozeChoices(
  now: string,
  buyer: Pick<BuyerFacts, 'country' | 'timeZone'>,
  company: Company,
  calendars: CalendarRules,
): SnoozeChoice[] {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone)
  const theirs = buyersMorning(now, buyer, calendars)
  const offered = [
    thisAfternoon(here, company),
    ...ourMornings(here.toPlainDate(), company),
    theirs === null ? null : { choice: 'buyers_morning' as const, at: theirs },
  ]
  const known = offered.filter((one) => one !== null)
  const once = known.filter(({ at }, place) => known.findIndex((one) => one.at === at) === place)
  return once.toSorted((a, b) => a.at.localeCompare(b.at))
}

function thisAfternoon(here: Temporal.ZonedDateTime, company: Company): SnoozeChoice | null {
  const at = here.withPlainTime(AFTERNOON)
  const soon = Temporal.ZonedDateTime.compare(here.add({ minutes: AHEAD_MINUTES }), at) > 0
  return soon || !isWorkingMoment(instantOf(at), company) ? null : { choice: 'this_afternoon', at: instantOf(at) }
}

/** The next morning we open, the Monday after today and today's weekday of next week, each as far as we work. */
function ourMornings(today: Temporal.PlainDate, company: Company): SnoozeChoice[] {
  const opening = (from: Temporal.PlainDate) =>
    nextWorkingMoment(instantOf(from.toZonedDateTime(company.timeZone)), company)
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(company.timeZone).toPlainDate()
  const tomorrow = today.add({ days: 1 })
  const next = opening(tomorrow)
  const monday = opening(today.add({ days: 8 - today.dayOfWeek }))
  const first = dayOf(next).equals(tomorrow) ? 'tomorrow_morning' : morningOf(dayOf(next))
  return [
    { choice: first, at: next },
    ...(dayOf(monday).dayOfWeek === 1 ? [{ choice: 'monday_morning' as const, at: monday }] : []),
    { choice: 'in_a_week', at: opening(today.add({ weeks: 1 })) },
  ]
}

function morningOf(day: Temporal.PlainDate): 'monday_morning' | 'working_morning' {
  return day.dayOfWeek === 1 ? 'monday_morning' : 'working_morning'
}

function instantOf(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString()
}
