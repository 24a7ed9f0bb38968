import { z } from 'zod'

const host = z.string().min(1, 'expected a host name')
const port = z.number().int().min(1).max(65535)
/** tls: from the first byte. starttls: refused when the server does not offer it. none: only to this machine. */
const security = z.enum(['tls', 'starttls', 'none'])

const oauth = z.strictObject({
  provider: z.enum(['google', 'microsoft']),
  clientId: z.string(),
  tenant: z.string().optional(),
})

const imap = z.strictObject({
  kind: z.literal('imap'),
  host,
  port,
  security,
  user: z.string().min(1),
  folders: z.array(z.string().min(1)).min(1),
  oauth: oauth.optional(),
})
const maildir = z.strictObject({ kind: z.literal('maildir'), path: z.string().min(1) })
const smtp = z.strictObject({
  kind: z.literal('smtp'),
  host,
  port,
  security,
  user: z.string().optional(),
  oauth: oauth.optional(),
})
/** Writes .eml files instead of sending. */
const file = z.strictObject({ kind: z.literal('file'), path: z.string().min(1) })

/** How a mailbox is read and how its mail leaves; secrets stand apart. A folder of .eml files is a `maildir` too. */
const mailboxSettingsSchema = z.strictObject({
  source: z.discriminatedUnion('kind', [imap, maildir]),
  sender: z.discriminatedUnion('kind', [smtp, file]).nullable(),
})
export type MailboxSettings = z.infer<typeof mailboxSettingsSchema>

/** What may never stand in the database in the clear. */
export const mailboxSecretsSchema = z.strictObject({
  imapPassword: z.string().optional(),
  smtpPassword: z.string().optional(),
  oauthClientSecret: z.string().optional(),
  oauthRefreshToken: z.string().optional(),
})
export type MailboxSecrets = z.infer<typeof mailboxSecretsSchema>
