import { Temporal } from 'temporal-polyfill'
import { nextAttempt, type OutboundState } from './outbound.ts'

/** What came of handing a mail to a server. */
export interface Transmission {
  readonly result: Result
  /** The server's words, or what happened. */
  readonly answer: string
}

type Result =
  /** The server took it (250 after the last dot). */
  | 'accepted'
  /** The server answered 4yz: later. */
  | 'deferred'
  /** The recipient's server takes mail more slowly than it comes. */
  | 'slowed'
  /** Our mailbox has sent as much as it may for now. */
  | 'quota'
  /** The server answered 5yz: never. */
  | 'rejected'
  /** The server answered 5yz and names the reason: there is no such address. */
  | 'no_such_address'
  /** Our mailbox is not let in and will not be until a person acts; trying again may lock the account. */
  | 'locked_out'
  /** No byte of the mail has left, and no server spoke of it. */
  | 'not_sent'
  /** Sending was switched off before the first byte left. */
  | 'stopped'
  /** It may have arrived: the connection was lost after the first byte (RFC 1047). */
  | 'unknown'

/** What becomes of the reply, and of those that would leave after it. */
export interface AfterTransmission {
  readonly state: Extract<OutboundState, 'accepted' | 'deferred' | 'rejected' | 'queued' | 'unknown'>
  readonly answer: string
  /** When it is tried again, ISO 8601; null when it is not. */
  readonly dueAt: string | null
  /** Whether the server had its say on this reply: only then the attempt counts. */
  readonly counted: boolean
  /** Until when nothing leaves by this mailbox; null when it may go on. */
  readonly mailboxRestsUntil: string | null
}

/** When and how often it was tried. */
export interface Tried {
  /** This reply, this time included. */
  readonly attempts: number
  /** Times in a row before this one that nothing could leave by the mailbox. */
  readonly failures: number
  /** ISO 8601. */
  readonly now: string
  /** Of the company; a day of a quota ends at its midnight. */
  readonly timeZone: string
  /** From 0 to 1. */
  readonly random: number
}

/** Minutes a mailbox rests after so many failures in a row, and after all further ones. */
const REST_MINUTES = [1, 5, 15, 30, 60]

/** What follows from what came of it. A reply of a mailbox that cannot send waits as if this attempt had not been. */
export function afterTransmission({ result, answer }: Transmission, tried: Tried): AfterTransmission {
  const { attempts, failures, now, timeZone } = tried
  if (result === 'deferred' || result === 'slowed') return putOff(answer, attempts, tried)
  if (result === 'locked_out' || result === 'stopped') return waits(answer, now, null)
  if (result === 'quota') return waits(answer, now, nextDay(now, timeZone))
  if (result === 'not_sent') return waits(answer, now, rested(now, failures))
  const state = result === 'no_such_address' ? 'rejected' : result
  return { state, answer, dueAt: null, counted: true, mailboxRestsUntil: null }
}

function putOff(answer: string, attempts: number, { now, random }: Tried): AfterTransmission {
  const dueAt = nextAttempt(attempts, now, random)
  const rest = { counted: true, mailboxRestsUntil: null }
  if (dueAt !== null) return { state: 'deferred', answer, dueAt, ...rest }
  return { state: 'rejected', answer: `Given up after ${attempts} attempts: ${answer}`, dueAt, ...rest }
}

function waits(answer: string, now: string, mailboxRestsUntil: string | null): AfterTransmission {
  return { state: 'queued', answer, dueAt: now, counted: false, mailboxRestsUntil }
}

function rested(now: string, failures: number): string {
  const minutes = REST_MINUTES[Math.min(failures, REST_MINUTES.length - 1)] ?? 60
  return new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

function nextDay(now: string, timeZone: string): string {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone)
  return today.startOfDay().add({ days: 1 }).toInstant().toString({ fractionalSecondDigits: 3 })
}
