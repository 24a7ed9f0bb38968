import { type AuthOptions, ImapFlow } from 'imapflow'
import type { MailboxSecrets, MailboxSettings } from '../../core/mailbox.ts'
import { isLoopback } from '../loopback.ts'
import type { AccessTokens } from '../oauth.ts'
import type { Patience } from '../patience.ts'
import { MOST_BYTES } from './arrived.ts'

export type ImapSettings = Extract<MailboxSettings['source'], { kind: 'imap' }>

/** Settings under which it makes no sense, or is not safe, to connect. */
export class UnfitSettings extends Error {}

/**
 * A client for one connection; it cannot be used for a second. TLS is verified, STARTTLS insisted on when chosen, and
 * nothing goes in the clear but to this machine.
 *
 * @throws UnfitSettings, OauthProblem
 */
export async function imapClient(
  settings: ImapSettings,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
  patience: Patience,
): Promise<ImapFlow> {
  const { host, port, security } = settings
  if (security === 'none' && !isLoopback(host)) {
    throw new UnfitSettings(
      `${host} is another machine: choose "tls" or "starttls", or the password goes over the net in the clear.`,
    )
  }
  const auth = await authOf(settings, secrets, tokens)
  return new ImapFlow({
    host,
    port,
    auth,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    clientInfo: { name: 'Askback', vendor: 'Askback' },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    maxIdleTime: 2 * 60_000,
    maxLiteralSize: MOST_BYTES * 2,
    maxResponseSize: MOST_BYTES * 3,
  })
}

async function authOf(
  { user, oauth }: ImapSettings,
  secrets: MailboxSecrets,
  tokens: AccessTokens,
): Promise<AuthOptions> {
  if (oauth !== undefined) return { user, accessToken: await tokens.tokenFor(oauth, secrets) }
  if (secrets.imapPassword === undefined) throw new UnfitSettings('No password is stored for this mailbox.')
  return { user, pass: secrets.imapPassword }
}
