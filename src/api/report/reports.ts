import { NONE } from '../../core/report/filters.ts'
import { isWithin, type Period } from '../../core/report/period.ts'
import { narrowedBooks, reportOf } from '../../core/report/report.ts'
import type { ResponseBy } from '../../core/report/response.ts'
import { arrivalsIn } from '../../store/report/arrivals.ts'
import { lettersIn } from '../../store/report/letters.ts'
import { promisesIn } from '../../store/report/promises.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { askedReport } from './asked.ts'
import type { ReportAnswer, ReportQuery } from './report-shapes.ts'

/** All figures of a period. */
export async function readReport(deps: Deps, staff: SignedIn, query: ReportQuery): Promise<ReportAnswer> {
  const { period, window, filters, measures, names } = await askedReport(deps, staff, query)
  const arrivals = await arrivalsIn(deps.db, period)
  const known = period.from <= window.from && window.to <= period.to
  const books = {
    arrivals,
    asked: known ? arrivals.filter(({ at }) => isWithin(at, window)) : await arrivalsIn(deps.db, window),
    letters: await lettersIn(deps.db, period),
    promises: await promisesIn(deps.db, period),
  }
  const report = reportOf(narrowedBooks(books, filters), measures)
  const people = report.people.filter(({ key }) => key === NONE || names.has(key))
  return {
    ...report,
    period: inWords(period),
    timeZone: measures.timeZone,
    tiers: report.tiers.map(named),
    markets: report.markets.map(named),
    people: people.map((one) => ({ ...one, name: names.get(one.key) ?? null })),
    rate: { ...report.rate, period: inWords(window) },
  }
}

/** ISO 8601 instants. */
export function inWords({ from, to }: Period): { from: string; to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

function named(one: ResponseBy): ResponseBy & { name: null } {
  return { ...one, name: null }
}
