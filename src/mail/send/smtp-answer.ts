import { type Refusal, refusalOf } from '../../core/server-answer.ts'
import type { Transmission } from '../../core/transmission.ts'
import { OauthProblem } from '../oauth.ts'

/** What is said before there is talk of a mail. */
const GREETINGS: ReadonlySet<string> = new Set(['EHLO', 'HELO', 'LHLO', 'STARTTLS'])

const RESULTS: Readonly<Record<Refusal, Transmission['result']>> = {
  account: 'locked_out',
  quota: 'quota',
  pace: 'slowed',
  no_such_address: 'no_such_address',
  mailbox_full: 'rejected',
  too_big: 'rejected',
  blocked: 'rejected',
  never: 'rejected',
  later: 'deferred',
}

/** What a server's answer means for the mail; null when it gave none that counts. */
export function refused(error: unknown): Transmission | null {
  if (error instanceof OauthProblem) return { result: error.final ? 'locked_out' : 'not_sent', answer: error.message }
  const { code, command, response, responseCode } = replyOf(error)
  if (code === 'EAUTH') return refusedLogin(response, responseCode)
  if (code === 'EENVELOPE' && responseCode === 0) return { result: 'rejected', answer: response }
  if (responseCode < 400) return null
  if (code === 'ETLS' || code === 'EPROTOCOL' || GREETINGS.has(command)) return { result: 'not_sent', answer: response }
  const refusal = refusalOf(response, command !== 'MAIL FROM')
  if (refusal === 'account') return { result: 'locked_out', answer: `The mail server refused our account: ${response}` }
  return { result: RESULTS[refusal], answer: response }
}

/** Without an answer all that counts is whether a byte had left (RFC 1047). */
export function lost(error: unknown, begun: boolean): Transmission {
  const { response } = replyOf(error)
  if (!begun) return { result: 'not_sent', answer: response }
  return { result: 'unknown', answer: `The connection was lost before the server confirmed: ${response}` }
}

/** 4yz: the server has trouble of its own with logins at the moment (RFC 4954 section 6, 454). */
function refusedLogin(response: string, responseCode: number): Transmission {
  const temporary = responseCode >= 400 && responseCode < 500
  return { result: temporary ? 'not_sent' : 'locked_out', answer: `The mail server refused our login: ${response}` }
}

interface Reply {
  readonly code: string
  /** What the client had said, such as `RCPT TO`. */
  readonly command: string
  /** What the server said, or what happened. */
  readonly response: string
  /** 0 when the server said nothing. */
  readonly responseCode: number
}

function replyOf(error: unknown): Reply {
  if (!(error instanceof Error)) return { code: '', command: '', response: String(error), responseCode: 0 }
  const code = 'code' in error ? String(error.code) : ''
  const command = 'command' in error ? String(error.command) : ''
  const responseCode = 'responseCode' in error ? Number(error.responseCode) : 0
  const response = 'response' in error && typeof error.response === 'string' ? error.response : error.message
  return { code, command, response, responseCode }
}
