import type { ImapFlowError } from 'imapflow'
import { OauthProblem } from '../oauth.ts'
import { UnfitSettings } from './imap-client.ts'

/** What went wrong with an IMAP server. */
export interface Trouble {
  /** Trying again by itself will not help, and may lock the account. */
  readonly final: boolean
  readonly problem: string
}

/** Answers to a login that do not speak of the password (RFC 5530 and what big providers say). */
const TEMPORARY = /unavailable|inuse|limit|temporar|try again|later|not connected|throttl|too many/i

/** Says in words what an error of the connection means and what to do. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof UnfitSettings) return { final: true, problem: error.message }
  if (error instanceof OauthProblem) return { final: error.final, problem: error.message }
  if (!(error instanceof Error)) return { final: false, problem: String(error) }
  return known(error) ?? { final: false, problem: `The connection to the mailbox failed: ${answerOf(error)}` }
}

function known(error: ImapFlowError): Trouble | null {
  const answer = answerOf(error)
  if (/unsafe login/i.test(answer)) {
    return {
      final: true,
      problem: `The server wants to know the program first ("${answer}"). Switch on IMAP for outside programs in its web mail and use the authorisation code it shows, not the account's password.`,
    }
  }
  if (error.authenticationFailed) return refusedLogin(error, answer)
  if (error.mailboxMissing) return { final: false, problem: `A folder to be read is not in the mailbox: ${answer}` }
  if (error.tlsFailed || /certificate|self-signed|altnames/i.test(error.message)) {
    return {
      final: false,
      problem: `The connection could not be made safe, so nothing was sent over it: ${error.message}`,
    }
  }
  return reachability(error)
}

function refusedLogin(error: ImapFlowError, answer: string): Trouble {
  if (TEMPORARY.test(`${error.serverResponseCode ?? ''} ${answer}`)) {
    return { final: false, problem: `The server does not let us in at the moment: ${answer}` }
  }
  return {
    final: true,
    problem: `The server refused the user name or password: ${answer}. Many providers want an app password or an authorisation code instead of the account's password.`,
  }
}

function reachability({ code, message }: ImapFlowError): Trouble | null {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { final: false, problem: `The server's name is not known: ${message}` }
  if (code === 'ECONNREFUSED') return { final: false, problem: `Nothing answers at this host and port: ${message}` }
  if (code === 'CONNECT_TIMEOUT' || code === 'GREETING_TIMEOUT') {
    return {
      final: false,
      problem: `The server does not answer. Is the port right for the kind of security chosen? (${message})`,
    }
  }
  return null
}

function answerOf(error: ImapFlowError): string {
  const response = typeof error.response === 'string' ? error.response : ''
  return error.responseText ?? (response === '' ? error.message : response)
}
