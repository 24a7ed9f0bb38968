import { Readable } from 'node:stream'
import type { SMTPConnectionAuth, SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import type { MailboxSecrets, MailboxSettings } from '../../core/mailbox.ts'
import type { Transmission } from '../../core/transmission.ts'
import { isPlainAddress } from '../compose.ts'
import { isLoopback } from '../loopback.ts'
import type { AccessTokens } from '../oauth.ts'
import { type Patience, SENDING } from '../patience.ts'
import type { Parcel, Send } from './sender.ts'
import { lost, refused } from './smtp-answer.ts'

export type SmtpSettings = Extract<NonNullable<MailboxSettings['sender']>, { kind: 'smtp' }>

/** Sends by an SMTP server, one connection for each mail. */
export function smtpSender(
  settings: SmtpSettings,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
  patience = SENDING,
): Send {
  return async (parcel, beforeData) => {
    if (!isPlainAddress(parcel.to))
      return { result: 'rejected', answer: `"${parcel.to}" is not an address mail can be sent to.` }
    if (settings.security === 'none' && !isLoopback(settings.host)) {
      return { result: 'not_sent', answer: `${settings.host} is another machine: choose "tls" or "starttls".` }
    }
    const body = new AnnouncedBytes(parcel.raw, beforeData)
    const connection = smtpConnection(settings, patience)
    try {
      await signIn(connection, settings, secrets, tokens)
      const { response } = await transmit(connection, parcel, body)
      return { result: 'accepted', answer: response }
    } catch (error) {
      return outcome(error, body)
    } finally {
      connection.close()
    }
  }
}

/** Connects and signs in, for `doctor` as well. @throws what nodemailer throws, OauthProblem */
export async function signIn(
  connection: SMTPConnection,
  settings: SmtpSettings,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
): Promise<void> {
  const auth = await authOf(settings, secrets, tokens)
  await orLost<void>(connection, (resolve, reject) =>
    connection.connect((error) => (error ? reject(error) : resolve())),
  )
  if (auth === null) return
  await orLost<void>(connection, (resolve, reject) => {
    connection.login(auth, (error) => (error ? reject(error) : resolve()))
  })
}

/** A connection that is not opened yet. */
export function smtpConnection({ host, port, security }: SmtpSettings, patience: Patience): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    socketCloseTimeout: 0,
  })
}

/** The bytes of a mail. The server's 354 is what first asks for them, so what runs before them runs before any can leave. */
class AnnouncedBytes extends Readable {
  /** From now on the mail may have arrived. */
  begun = false
  readonly #raw: Uint8Array
  readonly #announce: () => Promise<void>

  constructor(raw: Uint8Array, announce: () => Promise<void>) {
    super()
    this.#raw = raw
    this.#announce = announce
  }

  override _read(): void {
    if (this.begun) return
    this.#announce().then(
      () => {
        this.begun = true
        this.push(this.#raw)
        this.push(null)
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  }
}

async function authOf(
  { user, oauth }: SmtpSettings,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
): Promise<SMTPConnectionAuth | null> {
  if (user === undefined) return null
  if (oauth === undefined) return { user, pass: secrets.smtpPassword ?? '' }
  const accessToken = await tokens.tokenFor(oauth, secrets)
  return { user, method: 'XOAUTH2', oauth2: new XOAuth2({ user, accessToken }) }
}

async function transmit(
  connection: SMTPConnection,
  { from, to, raw }: Parcel,
  body: Readable,
): Promise<SMTPConnectionSendInfo> {
  return await orLost<SMTPConnectionSendInfo>(connection, (resolve, reject) => {
    connection.send({ from, to: [to], size: raw.length }, body, (error, info) =>
      error ? reject(error) : resolve(info),
    )
  })
}

/** nodemailer tells of a lost connection by an event, by the callback, or by both. */
function orLost<T>(
  connection: SMTPConnection,
  start: (resolve: (value: T) => void, reject: (reason: Error) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('The connection was closed.')))
    start(resolve, reject)
  })
}

function outcome(error: unknown, { begun }: AnnouncedBytes): Transmission {
  return refused(error) ?? lost(error, begun)
}
