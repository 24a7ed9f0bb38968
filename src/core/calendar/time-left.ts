/** One day's work, ISO 8601 instants: from (inclusive) to (exclusive). */
export interface OpenHours {
  readonly from: string
  readonly to: string
}

/**
 * The working time between now and a deadline, or since it, in milliseconds; null when the hours that are known do not reach
 * as far. Plain enough to be asked many times a second.
 *
 * @param deadline and now, milliseconds since 1970
 * @param hours of ours in their order, without a gap in what is known
 */
export function workBetween(deadline: number, now: number, hours: readonly OpenHours[]): number | null {
  const [first, last] = [hours[0], hours.at(-1)]
  const [from, to] = deadline < now ? [deadline, now] : [now, deadline]
  if (first === undefined || last === undefined || from < Date.parse(first.from) || to > Date.parse(last.to))
    return null
  return hours.reduce((sum, span) => sum + shared(span, from, to), 0)
}

function shared(span: OpenHours, from: number, to: number): number {
  return Math.max(0, Math.min(Date.parse(span.to), to) - Math.max(Date.parse(span.from), from))
}
