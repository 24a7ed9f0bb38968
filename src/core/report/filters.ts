import type { Tier } from '../inquiry.ts'
import type { Traits } from './arrival.ts'

/** For cases that have no such thing: no tier, a market that is not known, nobody who takes care. */
export const NONE = 'none'

/** What a report is narrowed to; what is absent narrows nothing. */
export interface ReportFilters {
  readonly tier?: Tier | typeof NONE | undefined
  readonly market?: string | undefined
  readonly person?: string | undefined
}

/** Whether a case belongs to a report. */
export function belongs(one: Traits, filters: ReportFilters): boolean {
  return TRAITS.every((trait) => filters[trait] === undefined || filters[trait] === (one[trait] ?? NONE))
}

/** Cases by one of their traits, the largest group first. */
export function grouped<T extends Traits>(cases: readonly T[], by: keyof Traits): [key: string, cases: T[]][] {
  const groups = Map.groupBy(cases, (one) => one[by] ?? NONE)
  return [...groups].toSorted(([key, some], [other, others]) => others.length - some.length || key.localeCompare(other))
}

const TRAITS = ['tier', 'market', 'person'] as const satisfies readonly (keyof Traits)[]
