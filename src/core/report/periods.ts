/** This week, the last four, this quarter of the year, or days of one's own. */
export const PERIODS = ['week', 'weeks', 'quarter', 'own'] as const
export type PeriodName = (typeof PERIODS)[number]
