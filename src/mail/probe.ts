import { access, constants } from 'node:fs/promises'
import type { MailboxSecrets, MailboxSettings } from '../core/mailbox.ts'
import { imapClient } from './inbox/imap-client.ts'
import { troubleOf } from './inbox/imap-trouble.ts'
import { isLoopback } from './loopback.ts'
import type { AccessTokens } from './oauth.ts'
import { signIn, smtpConnection } from './send/smtp.ts'
import { lost, refused } from './send/smtp-answer.ts'

/** What a look at a mailbox found, in words for the person who set it up. */
export interface Probe {
  readonly ok: boolean
  readonly words: string
}

type Source = MailboxSettings['source']
type Sender = MailboxSettings['sender']

/** Signs in and opens every folder; changes nothing. Never rejects. */
export async function probeSource(source: Source, secrets: MailboxSecrets, tokens: AccessTokens): Promise<Probe> {
  try {
    const words =
      source.kind === 'imap'
        ? await lookAtImap(source, secrets, tokens)
        : await lookAtFolder(source.path, constants.R_OK)
    return { ok: true, words }
  } catch (error) {
    return { ok: false, words: troubleOf(error).problem }
  }
}

/** Signs in to the server that sends; sends nothing. Never rejects. */
export async function probeSender(sender: Sender, secrets: MailboxSecrets, tokens: AccessTokens): Promise<Probe> {
  if (sender === null) return { ok: true, words: 'This mailbox has no server to send by.' }
  try {
    const words =
      sender.kind === 'smtp'
        ? await lookAtSmtp(sender, secrets, tokens)
        : await lookAtFolder(sender.path, constants.W_OK)
    return { ok: true, words }
  } catch (error) {
    return { ok: false, words: (refused(error) ?? lost(error, false)).answer }
  }
}

async function lookAtImap(
  source: Extract<Source, { kind: 'imap' }>,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
): Promise<string> {
  const client = await imapClient(source, secrets, tokens)
  // Without a listener an error of the connection would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const counts: string[] = []
    for (const folder of source.folders) {
      const { exists } = await client.mailboxOpen(folder, { readOnly: true })
      counts.push(`${folder}: ${exists} mails`)
    }
    const news = client.capabilities.has('IDLE')
      ? 'new mail is announced at once'
      : 'new mail is looked for every minute'
    return `Signed in; ${counts.join(', ')}; ${news}.`
  } finally {
    client.close()
  }
}

async function lookAtSmtp(
  sender: Extract<Sender, { kind: 'smtp' }>,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
): Promise<string> {
  if (sender.security === 'none' && !isLoopback(sender.host)) {
    throw new Error(`${sender.host} is another machine: choose "tls" or "starttls".`)
  }
  const connection = smtpConnection(sender)
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
