import type { MailboxProblem } from '../../core/mail-server-trouble.ts'
import type { MailboxSecrets, MailboxSettings } from '../../core/mailbox.ts'
import type { AccessTokens } from '../oauth.ts'
import type { Wait } from './wait.ts'

/** A mail as a mailbox hands it over. (folder, uidvalidity, uid) never names another mail of the same mailbox. */
export interface ArrivedMail {
  readonly folder: string
  readonly uidvalidity: string
  readonly uid: number
  /** When the mailbox got it, ISO 8601, UTC; not what the sender claims. */
  readonly arrivedAt: string
  readonly raw: Uint8Array
  /** Why `raw` is not the whole mail; null when it is. */
  readonly cut: string | null
}

/** How far a folder has been read. A folder that was made anew has another uidvalidity. */
export interface Cursor {
  readonly uidvalidity: string
  readonly uid: number
}

/** connected: the folders have just been read. retrying: it will try again by itself. stopped: a person must act. */
export interface MailboxReport {
  readonly state: 'connected' | 'retrying' | 'stopped'
  readonly problem: ToldProblem | null
}

/** What is wrong, and in English for who runs the program, with what to do. */
export interface ToldProblem extends MailboxProblem {
  readonly words: string
}

/** What a watcher needs from outside; the receiver owns the database. */
export interface Watch {
  readonly settings: MailboxSettings
  readonly secrets: MailboxSecrets
  /** How far `folder` was read; null to begin with its oldest mail. */
  readonly cursor: (folder: string) => Promise<Cursor | null>
  /**
   * Takes mails in ascending order of uid; the next ones are fetched only when it has resolved, and again when it
   * rejects. A mail may come twice and must not count twice.
   */
  readonly receive: (batch: readonly ArrivedMail[]) => Promise<void>
  readonly report: (report: MailboxReport) => void
  readonly signal: AbortSignal
  /** From 0 to 1, so that many mailboxes do not knock at one moment. */
  readonly random: () => number
  readonly wait: Wait
  readonly tokens: AccessTokens
}

/** Beyond it a mail is handed over in part. */
export const MOST_BYTES = 25 * 1024 * 1024
