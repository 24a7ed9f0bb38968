import { Temporal } from 'temporal-polyfill'
import type { Letter } from '../core/letter.ts'

/** What a mail program puts below an answer: who wrote when, and the words behind `> `. */
export function quoteOf({ from, sentAt, text }: NonNullable<Letter['answers']>, timeZone: string): string {
  const when = sentAt === null ? '' : `On ${clockTime(sentAt, timeZone)}, `
  const wrote = `${when}${from?.name ?? from?.address ?? 'you'} wrote:`
  return [
    wrote,
    ...text
      .trim()
      .split(/\r\n?|\n/)
      .map(quoteLine),
  ].join('\n')
}

/**
 * A Date header (RFC 5322 section 3.3) in the zone of our office.
 *
 * @param instant ISO 8601
 */
export function dateFieldOf(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  // The clock there, written as if it were UTC, since only UTC is written in English whatever the machine speaks.
  const asUtc = new Date(`${local.toPlainDateTime().round('second').toString()}Z`)
  return asUtc.toUTCString().replace('GMT', local.offset.slice(0, 6).replace(':', ''))
}

function clockTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} (UTC${local.offset.slice(0, 6)})`
}

function quoteLine(line: string): string {
  if (line === '') return '>'
  return line.startsWith('>') ? `>${line}` : `> ${line}`
}
