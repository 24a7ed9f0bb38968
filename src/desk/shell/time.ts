const MINUTE = 60_000
const UNITS = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const

/** A span in words with at most two units, such as "2 hr 10 min". Less than a minute counts as one. */
export function spanInWords(milliseconds: number, language: string): string {
  let minutes = Math.max(1, Math.round(Math.abs(milliseconds) / MINUTE))
  const parts: string[] = []
  for (const [unit, length] of UNITS) {
    const count = Math.floor(minutes / length)
    if (count > 0) parts.push(unitInWords(count, unit, language))
    else if (parts.length > 0) break
    minutes -= count * length
  }
  return parts.slice(0, 2).join(language.startsWith('zh') ? '' : ' ')
}

/** How near a deadline is: `over`, `soon` within two hours, else `later`. */
export function nearness(deadline: string, now: number): 'over' | 'soon' | 'later' {
  const left = Date.parse(deadline) - now
  if (left <= 0) return 'over'
  return left < 120 * MINUTE ? 'soon' : 'later'
}

/** An instant, short: the time of day today, else the day with the time; the year only when it is another one. */
export function instantInWords(instant: string, now: number, language: string, timeZone?: string): string {
  const then = new Date(instant)
  const zone = timeZone === undefined ? {} : { timeZone }
  const day = (date: Date): string => date.toLocaleDateString('en-CA', zone)
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone } as const
  if (day(then) === day(new Date(now))) return then.toLocaleTimeString(language, time)
  const sameYear = day(then).slice(0, 4) === day(new Date(now)).slice(0, 4)
  return then.toLocaleString(language, {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
    ...time,
  })
}

/** An instant in full, for what is written down and kept. */
export function dayAndTime(instant: string, language: string): string {
  return new Date(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}

/** What a clock at the buyer's place shows, such as "Tue 09:14", and whether people are likely at work. */
export function clockAt(timeZone: string, now: number, language: string): { words: string; working: boolean } | null {
  try {
    const words = new Date(now).toLocaleString(language, {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    })
    const parts = new Intl.DateTimeFormat('en', { weekday: 'short', hour: 'numeric', hourCycle: 'h23', timeZone })
      .formatToParts(now)
      .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {})
    const hour = Number(parts.hour)
    return { words, working: !['Sat', 'Sun'].includes(parts.weekday ?? '') && hour >= 8 && hour < 18 }
  } catch {
    return null
  }
}

function unitInWords(count: number, unit: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
}
