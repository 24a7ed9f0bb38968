import { access, constants } from 'node:fs/promises'
import type { MailServerTrouble } from '../core/mail-server-trouble.ts'
import type { MailboxSecrets, MailboxSettings } from '../core/mailbox.ts'
import type { ToldProblem } from './inbox/arrived.ts'
import { imapClient } from './inbox/imap-client.ts'
import { troubleOf } from './inbox/imap-trouble.ts'
import { isLoopback } from './loopback.ts'
import type { AccessTokens } from './oauth.ts'
import { type Patience, WATCHED } from './patience.ts'
import { signIn, smtpConnection } from './send/smtp.ts'
import { lost, refused } from './send/smtp-answer.ts'

/** What a look at a mailbox found, in words for the person who set it up. */
export interface Probe {
  readonly ok: boolean
  readonly words: string
  /** What the server or the system said when it did not work; empty when all is well. */
  readonly answer: string
  /** What a person can mend; null when all is well. */
  readonly trouble: MailServerTrouble | null
  /** Mails in the folders that are read; null when that was not looked for. */
  readonly mails: number | null
}

type Source = MailboxSettings['source']
type Sender = MailboxSettings['sender']

/** Signs in and opens every folder; changes nothing. Never rejects. */
export async function probeSource(
  source: Source,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
  patience = WATCHED,
): Promise<Probe> {
  try {
    return source.kind === 'imap'
      ? await lookAtImap(source, secrets, tokens, patience)
      : well(await lookAtFolder(source.path, constants.R_OK))
  } catch (error) {
    return failed(troubleOf(error).problem)
  }
}

/** Signs in to the server that sends; sends nothing. Never rejects. */
export async function probeSender(
  sender: Sender,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
  patience = WATCHED,
): Promise<Probe> {
  if (sender === null) return well('This mailbox has no server to send by.')
  try {
    const words =
      sender.kind === 'smtp'
        ? await lookAtSmtp(sender, secrets, tokens, patience)
        : await lookAtFolder(sender.path, constants.W_OK)
    return well(words)
  } catch (error) {
    const words = (refused(error) ?? lost(error, false)).answer
    return failed({ ...troubleOf(error).problem, words })
  }
}

function well(words: string, mails: number | null = null): Probe {
  return { ok: true, words, answer: '', trouble: null, mails }
}

function failed(problem: ToldProblem): Probe {
  return { ok: false, ...problem, mails: null }
}

async function lookAtImap(
  source: Extract<Source, { kind: 'imap' }>,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
  patience: Patience,
): Promise<Probe> {
  const client = await imapClient(source, secrets, tokens, patience)
  // Without a listener an error of the connection would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const counts: string[] = []
    let mails = 0
    for (const folder of source.folders) {
      const { exists } = await client.mailboxOpen(folder, { readOnly: true })
      mails += exists
      counts.push(`${folder}: ${exists} mails`)
    }
    const news = client.capabilities.has('IDLE')
      ? 'new mail is announced at once'
      : 'new mail is looked for every minute'
    return well(`Signed in; ${counts.join(', ')}; ${news}.`, mails)
  } finally {
    client.close()
  }
}

async function lookAtSmtp(
  sender: Extract<Sender, { kind: 'smtp' }>,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
  patience: Patience,
): Promise<string> {
  if (sender.security === 'none' && !isLoopback(sender.host)) {
    throw new Error(`${sender.host} is another machine: choose "tls" or "starttls".`)
  }
  const connection = smtpConnection(sender, patience)
  try {
    await signIn(connection, sender, secrets, tokens)
    return sender.user === undefined ? 'The server answers; no login is set.' : 'Signed in to the server that sends.'
  } finally {
    connection.close()
  }
}

async function lookAtFolder(path: string, mode: number): Promise<string> {
  await access(path, mode)
  return `The folder ${path} is there.`
}
