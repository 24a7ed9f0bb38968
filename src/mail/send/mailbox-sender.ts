import type { MailboxSecrets, MailboxSettings } from '../../core/mailbox.ts'
import type { AccessTokens } from '../oauth.ts'
import { fileSender } from './file.ts'
import type { Send } from './sender.ts'
import { smtpSender } from './smtp.ts'

/** How the mail of a mailbox leaves; null when it cannot send. */
export function senderFor({ sender }: MailboxSettings, secrets: MailboxSecrets, tokens: AccessTokens): Send | null {
  if (sender === null) return null
  return sender.kind === 'file' ? fileSender(sender.path) : smtpSender(sender, secrets, tokens)
}
