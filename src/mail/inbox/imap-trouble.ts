import type { ImapFlowError } from 'imapflow'
import { mailServerTrouble } from '../../core/mail-server-trouble.ts'
import { attemptOf } from '../failed-attempt.ts'
import { OauthProblem } from '../oauth.ts'
import type { ToldProblem } from './arrived.ts'
import { UnfitSettings } from './imap-client.ts'

/** What went wrong with an IMAP server. */
export interface Trouble {
  /** Trying again by itself will not help, and may lock the account. */
  readonly final: boolean
  readonly problem: ToldProblem
}

/** What is known of an error, in words. */
interface Told {
  readonly final: boolean
  readonly words: string
}

/** Answers to a login that do not speak of the password (RFC 5530 and what big providers say). */
const TEMPORARY = /unavailable|inuse|limit|temporar|try again|later|not connected|throttl|too many/i

/** What an error of the connection means and what to do. */
export function troubleOf(error: unknown): Trouble {
  const { final, words } = told(error)
  return { final, problem: { trouble: mailServerTrouble(attemptOf(error)), words, answer: answerOf(error) } }
}

function told(error: unknown): Told {
  if (error instanceof UnfitSettings) return { final: true, words: error.message }
  if (error instanceof OauthProblem) return { final: error.final, words: error.message }
  if (!(error instanceof Error)) return { final: false, words: String(error) }
  return known(error) ?? { final: false, words: `The connection to the mailbox failed: ${answerOf(error)}` }
}

function known(error: ImapFlowError): Told | null {
  const answer = answerOf(error)
  if (/unsafe login/i.test(answer)) {
    return {
      final: true,
      words: `The server wants to know the program first ("${answer}"). Switch on IMAP for outside programs in its web mail and use the authorisation code it shows, not the account's password.`,
    }
  }
  if (error.authenticationFailed) return refusedLogin(error, answer)
  if (error.mailboxMissing) return { final: false, words: `A folder to be read is not in the mailbox: ${answer}` }
  if (error.tlsFailed || /certificate|self-signed|altnames/i.test(error.message)) {
    return {
      final: false,
      words: `The connection could not be made safe, so nothing was sent over it: ${error.message}`,
    }
  }
  return reachability(error)
}

function refusedLogin(error: ImapFlowError, answer: string): Told {
  if (TEMPORARY.test(`${error.serverResponseCode ?? ''} ${answer}`)) {
    return { final: false, words: `The server does not let us in at the moment: ${answer}` }
  }
  return {
    final: true,
    words: `The server refused the user name or password: ${answer}. Many providers want an app password or an authorisation code instead of the account's password.`,
  }
}

function reachability({ code, message }: ImapFlowError): Told | null {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { final: false, words: `The server's name is not known: ${message}` }
  if (code === 'ECONNREFUSED') return { final: false, words: `Nothing answers at this host and port: ${message}` }
  if (code === 'CONNECT_TIMEOUT' || code === 'GREETING_TIMEOUT') {
    return {
      final: false,
      words: `The server does not answer. Is the port right for the kind of security chosen? (${message})`,
    }
  }
  return null
}

function answerOf(error: unknown): string {
  return error instanceof Error ? answerOfServer(error) : String(error)
}

function answerOfServer(error: ImapFlowError): string {
  const response = typeof error.response === 'string' ? error.response : ''
  return error.responseText ?? (response === '' ? error.message : response)
}
