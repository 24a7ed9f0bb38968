import { workClock } from '../../core/calendar/work-clock.ts'
import { minutesOfWorkingDay, openHoursBetween } from '../../core/calendar/working-time.ts'
import type { ReportFilters } from '../../core/report/filters.ts'
import { type Period, periodOf } from '../../core/report/period.ts'
import type { Measures } from '../../core/report/report.ts'
import { rateWindow } from '../../core/report/response-rate.ts'
import { atLeast } from '../../core/roles.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { listStaff } from '../../store/staff/staff.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'
import type { ReportQuery } from './report-shapes.ts'

/** What was asked for, in plain terms. */
export interface AskedReport {
  readonly period: Period
  /** Of the response rate. */
  readonly window: Period
  readonly filters: ReportFilters
  readonly measures: Measures
  /**
   * Names by id, of those whose figures the asker may see. Managers see everybody. Others see the figures of the house, to
   * know where they stand, and their own: measuring colleagues against each other is a manager's work, and in some
   * countries the law's business.
   */
  readonly names: ReadonlyMap<string, string>
}

/** Refuses with `bad_period` and `not_allowed`. */
export async function askedReport(deps: Deps, staff: SignedIn, query: ReportQuery): Promise<AskedReport> {
  const { company } = deps.rules().rules
  const now = deps.clock()
  const period = periodOf(query, company.timeZone, now.toISOString())
  if (period === null) throw new Refusal('bad_period')
  const window = rateWindow(now.getTime())
  const since = new Date(Math.min(period.from, window.from)).toISOString()
  return {
    period,
    window,
    filters: { tier: query.tier, market: query.market, person: personOf(query, staff) },
    measures: {
      now: now.getTime(),
      work: workClock(openHoursBetween(since, now.toISOString(), company)),
      workday: minutesOfWorkingDay(company) * 60_000,
      timeZone: company.timeZone,
    },
    names: await namesFor(deps, staff),
  }
}

function personOf({ person }: ReportQuery, staff: SignedIn): string | undefined {
  const asked = person === 'me' ? staff.id : person
  if (asked !== undefined && asked !== staff.id && !atLeast(staff.role, 'manager')) throw new Refusal('not_allowed')
  return asked
}

async function namesFor({ db }: Deps, staff: SignedIn): Promise<ReadonlyMap<string, string>> {
  const seen = (await listStaff(db)).filter(({ id }) => id === staff.id || atLeast(staff.role, 'manager'))
  return new Map(seen.map(({ id, name }) => [id, name]))
}
