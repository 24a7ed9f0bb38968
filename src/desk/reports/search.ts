import { TIERS } from '../../core/inquiry.ts'
import { NONE } from '../../core/report/filters.ts'
import { CLOCKS, type LoadClock } from '../../core/report/load.ts'
import { PARTS, type Part } from '../../core/report/parts.ts'
import { PERIODS, type PeriodName } from '../../core/report/periods.ts'
import { choiceOf } from '../choice.ts'

/** What stands in the address of a report; the last four weeks need no word. */
export interface ReportSearch {
  readonly period?: PeriodName
  /** YYYY-MM-DD */
  readonly from?: string
  readonly to?: string
  readonly tier?: string
  readonly market?: string
  readonly person?: string
}

/** Of a list behind a figure. */
export interface CasesSearch extends ReportSearch {
  readonly part: Part
  readonly hour?: number
  readonly clock?: LoadClock
}

export function readReportSearch(given: Record<string, unknown>): ReportSearch {
  const period = choiceOf(PERIODS, given['period'])
  const tier = choiceOf([...TIERS, NONE], given['tier'])
  const words = (['from', 'to', 'market', 'person'] as const).flatMap((name) => {
    const value = given[name]
    // The router reads digits as a number.
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
  })
  return { ...(period && { period }), ...(tier && { tier }), ...Object.fromEntries(words) }
}

export function readCasesSearch(given: Record<string, unknown>): CasesSearch {
  const clock = choiceOf(CLOCKS, given['clock'])
  return {
    ...readReportSearch(given),
    part: choiceOf(PARTS, given['part']) ?? 'turns',
    ...(typeof given['hour'] === 'number' && { hour: given['hour'] }),
    ...(clock && { clock }),
  }
}

/** The address below `/api` of what is asked for. */
export function queryOf(search: ReportSearch | CasesSearch): string {
  const given = Object.entries(search).map(([name, value]) => [name, String(value)])
  return new URLSearchParams(given).toString()
}
