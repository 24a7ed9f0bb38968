import type { Transmission } from '../../core/transmission.ts'

/** Answers about our account, not about the mail (RFC 4954 section 6 and what big providers send). */
const ABOUT_US = /^5(30|34|35|38)\b|\b5\.7\.(0|3|8|9|14|57)\b/
/** Answers "never" that mean "not today": the sender's daily quota. */
const QUOTA = /^55\d[ -]5\.4\.5\b/

/** What a server's answer means for the mail; null when it gave none that counts. */
export function refused(error: unknown): Transmission | null {
  const { code, response, responseCode } = replyOf(error)
  if (code === 'EAUTH') return { result: 'not_sent', answer: `The mail server refused our login: ${response}` }
  if (code === 'EENVELOPE' && responseCode === 0) return { result: 'rejected', answer: response }
  if (responseCode < 400) return null
  if (code === 'ETLS' || code === 'EPROTOCOL') return { result: 'not_sent', answer: response }
  if (ABOUT_US.test(response)) return { result: 'not_sent', answer: `The mail server refused our account: ${response}` }
  return { result: responseCode < 500 || QUOTA.test(response) ? 'deferred' : 'rejected', answer: response }
}

/** Without an answer all that counts is whether a byte had left (RFC 1047). */
export function lost(error: unknown, begun: boolean): Transmission {
  const { response } = replyOf(error)
  if (!begun) return { result: 'not_sent', answer: response }
  return { result: 'unknown', answer: `The connection was lost before the server confirmed: ${response}` }
}

interface Reply {
  readonly code: string
  /** What the server said, or what happened. */
  readonly response: string
  /** 0 when the server said nothing. */
  readonly responseCode: number
}

function replyOf(error: unknown): Reply {
  if (!(error instanceof Error)) return { code: '', response: String(error), responseCode: 0 }
  const code = 'code' in error ? String(error.code) : ''
  const responseCode = 'responseCode' in error ? Number(error.responseCode) : 0
  const response = 'response' in error && typeof error.response === 'string' ? error.response : error.message
  return { code, response, responseCode }
}
