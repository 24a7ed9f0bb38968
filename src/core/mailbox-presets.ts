import { z } from 'zod'
import { PASSWORD_KINDS } from './mailbox-preset.ts'

const server = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65535),
  security: z.enum(['tls', 'starttls']),
})

/** The servers of the mail providers, `mailbox-presets.yaml`; which one an address belongs to is told by `mailbox-preset.ts`. */
export const mailboxPresetsSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9_]+$/),
    name: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
    /** Of the addresses it gives out itself; a company's own domain says nothing. */
    domains: z.array(z.string().regex(/^[a-z0-9.-]+$/)).default([]),
    imap: server,
    smtp: server,
    password: z.enum(PASSWORD_KINDS),
    /** Page of the provider where that password is made or explained. */
    help: z.url(),
    because: z.string().min(1),
    example: z.string().min(1),
  }),
)
