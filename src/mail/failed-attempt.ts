import type { FailedAttempt } from '../core/mail-server-trouble.ts'
import { UnfitSettings } from './inbox/imap-client.ts'
import { OauthProblem } from './oauth.ts'

/** imapflow marks a refused login with a flag and keeps what the server said in `responseText`, nodemailer with a code and in `response`. */
export function attemptOf(error: unknown): FailedAttempt {
  if (!(error instanceof Error)) return { code: '', answer: String(error), loginRefused: false }
  const told: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(error))
  const text = (name: string): string => (typeof told[name] === 'string' ? told[name] : '')
  const code = [ownCode(error, told), text('code'), text('serverResponseCode')].filter(Boolean).join(' ')
  return {
    code,
    answer: [text('responseText'), text('response'), error.message].filter(Boolean).join(' '),
    loginRefused:
      told['authenticationFailed'] === true || (text('code') === 'EAUTH' && typeof told['responseCode'] === 'number'),
  }
}

/** What the libraries tell by a class or a flag. */
function ownCode(error: Error, told: Readonly<Record<string, unknown>>): string {
  if (error instanceof UnfitSettings) return 'UNFIT'
  if (error instanceof OauthProblem) return 'OAUTH'
  if (told['mailboxMissing'] === true) return 'NOFOLDER'
  return told['tlsFailed'] === true ? 'ETLS' : ''
}
