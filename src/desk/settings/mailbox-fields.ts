import type { MailboxPreset } from '../../api/house/house-shapes.ts'
import { presetOf } from '../../core/mailbox-preset.ts'
import type { NewMailbox } from '../wire/house.ts'

export type ServerFields = Omit<NewMailbox['imap'], 'port'> & { readonly port: string }

/** What a person has typed and chosen so far. */
export interface MailboxFields {
  readonly address: string
  /** Id of the provider; empty for another one, whose servers are typed. */
  readonly provider: string
  readonly imap: ServerFields
  readonly smtp: ServerFields
  readonly sends: boolean
}

export const NO_FIELDS: MailboxFields = {
  address: '',
  provider: '',
  imap: { host: '', port: '993', security: 'tls', user: '', password: '' },
  smtp: { host: '', port: '465', security: 'tls', user: '', password: '' },
  sends: true,
}

/** A new address signs in under itself, and its domain may tell the provider. */
export function withAddress(fields: MailboxFields, address: string, presets: readonly MailboxPreset[]): MailboxFields {
  const user = (server: ServerFields): ServerFields =>
    server.user === fields.address ? { ...server, user: address } : server
  const typed = { ...fields, address, imap: user(fields.imap), smtp: user(fields.smtp) }
  const preset = presetOf(address, presets)
  return preset === undefined ? typed : withProvider(typed, preset)
}

/** The servers of a provider; undefined: another one, so what stands there stays to be changed. */
export function withProvider(fields: MailboxFields, preset: MailboxPreset | undefined): MailboxFields {
  if (preset === undefined) return { ...fields, provider: '' }
  const at = (server: ServerFields, { host, port, security }: MailboxPreset['imap']): ServerFields => ({
    ...server,
    host,
    port: String(port),
    security,
  })
  return { ...fields, provider: preset.id, imap: at(fields.imap, preset.imap), smtp: at(fields.smtp, preset.smtp) }
}

/** One password opens both at every provider we know; another for sending is typed at its server. */
export function withPassword(fields: MailboxFields, password: string): MailboxFields {
  return { ...fields, imap: { ...fields.imap, password }, smtp: { ...fields.smtp, password } }
}

/** As the server takes it. */
export function mailboxOf({ address, imap, smtp, sends }: MailboxFields): NewMailbox {
  return { address, imap: withPort(imap), smtp: sends ? withPort(smtp) : null }
}

function withPort(fields: ServerFields): NewMailbox['imap'] {
  return { ...fields, port: Number(fields.port) }
}
