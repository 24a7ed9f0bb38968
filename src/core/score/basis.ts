import type { Reading } from '../classify/reading.ts'
import type { Facts } from '../extract/facts.ts'
import type { History } from '../history.ts'
import type { Mail } from '../mail.ts'

/**
 * All that a score is read from, as it stood when the mail arrived: plain data that is kept with the inquiry, so that other
 * rules can be tried on it when the mail has long been answered.
 */
export interface Basis {
  readonly mail: Pick<Mail, 'subject' | 'from' | 'to' | 'cc'> & {
    /** The To header as it was written. */
    readonly toHeader: string
    /** Names of the files that came with it, those shown inside the text left out. */
    readonly files: readonly string[]
  }
  readonly reading: Pick<Reading, 'kind' | 'channel' | 'flags' | 'text' | 'signature'> &
    /** Absent in what was kept before it was. */
    Partial<Pick<Reading, 'language'>>
  readonly facts: Pick<Facts, 'buyer' | 'request' | 'points' | 'evidence'> &
    /** Absent in what was kept before these were read. */
    Partial<Pick<Facts, 'talkedOf' | 'likelyCountry'>>
  readonly history: History
  /** ISO 8601 instant from which the promise counts. */
  readonly from: string
}

/** @param from ISO 8601 instant from which the promise counts */
export function basisOf(mail: Mail, reading: Reading, facts: Facts, history: History, from: string): Basis {
  const { subject, to, cc, headers, attachments } = mail
  const { kind, channel, flags, text, signature, language } = reading
  const { buyer, request, points, evidence, talkedOf, likelyCountry } = facts
  const files = attachments.flatMap(({ filename, inline }) => (inline || filename === null ? [] : [filename]))
  return {
    mail: { subject, from: mail.from, to, cc, toHeader: headers['to']?.join(', ') ?? '', files },
    reading: { kind, channel, flags, text, signature, language },
    facts: { buyer, request, points, evidence, talkedOf, likelyCountry },
    history,
    from,
  }
}
