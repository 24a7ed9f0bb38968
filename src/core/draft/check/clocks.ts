import { Temporal } from 'temporal-polyfill'
import type { Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { hoursIn } from '../written/written-hours.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'

/** An hour of ours without the buyer's, where we know his clock and it shows another time. */
export function missingClocks(
  { body }: LetterText,
  { buyer }: Omit<Triage, 'draft'>,
  { company }: Rules,
  now: string,
): Found[] {
  if (buyer.timeZone === null || buyer.timeZone === company.timeZone) return []
  const instant = Temporal.Instant.from(now)
  const [ours, theirs] = [company.timeZone, buyer.timeZone].map((zone) => instant.toZonedDateTimeISO(zone).offset)
  if (ours === theirs) return []
  return body
    .split('\n')
    .filter((line) => hoursIn(line).length === 1)
    .slice(0, 1)
    .map((line) => ({ check: 'buyers-clock-missing', evidence: hoursIn(line)[0] ?? '' }))
}
