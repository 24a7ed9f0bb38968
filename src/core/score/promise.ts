import { addWorkingTime, closingTime, minutesOfWorkingDay } from '../calendar/working-time.ts'
import type { Rules } from '../rules.ts'
import type { ScoringRules } from './scoring-rules.ts'

/**
 * When a person of ours must have answered at the latest, counted in our working time.
 *
 * @param to a tier of an inquiry, or a complaint
 * @param from ISO 8601 instant at which the mail came to us
 * @returns ISO 8601 instant (UTC)
 */
export function replyBy(to: keyof ScoringRules['promises'], from: string, { scoring, company }: Rules): string {
  const { hours, days, untilClose } = scoring.promises[to]
  const counted = addWorkingTime(from, hours * 60 + days * minutesOfWorkingDay(company), company)
  const closing = closingTime(from, company)
  return untilClose && Date.parse(closing) > Date.parse(counted) ? closing : counted
}
