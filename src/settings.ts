import { BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { SEND_MODES } from './core/outbound.ts'

/** How one setting is read. `secret` settings may also be given as `NAME_FILE`, the path of a file that holds the value. */
export interface Setting<T> {
  readonly why: string
  readonly example: string
  readonly secret?: true
  /** Undefined in: not set. A thrown `Expected` names what would have been right. */
  readonly read: (text: string | undefined) => T
}

/** Every setting, in the order of `.env.example`. */
export const SETTINGS = {
  ASKBACK_HOST: { why: 'address the desk listens on', example: '127.0.0.1', read: text('127.0.0.1') },
  ASKBACK_PORT: { why: 'port the desk listens on', example: '3000', read: whole(3000, 1, 65535) },
  ASKBACK_PUBLIC_URL: {
    why: 'address staff type, when a proxy stands in front',
    example: 'https://desk.example.com',
    read: url,
  },
  ASKBACK_DATA_DIR: {
    why: 'folder of the embedded database, keys and written mail',
    example: 'data',
    read: folder('data'),
  },
  ASKBACK_RULES_DIR: {
    why: 'folder of your company: company.yaml, catalogue.yaml and own rules',
    example: 'rules',
    read: folder('rules'),
  },
  DATABASE_URL: {
    why: 'PostgreSQL 15 or newer; empty means the embedded database',
    example: 'postgres://askback@127.0.0.1/askback',
    secret: true,
    read: databaseUrl,
  },
  ASKBACK_SECRET_KEY: {
    why: 'encrypts mailbox passwords in the database: 32 bytes in hex; empty means data/secret.key',
    example: '',
    secret: true,
    read: key,
  },
  ASKBACK_DEMO: {
    why: 'on: sample mailbox, nothing leaves this machine; empty means on while neither a mailbox nor a database is set',
    example: '',
    read: optionalOneOf('on', 'off'),
  },
  ASKBACK_SENDING: {
    why: 'off, log_only, allow_list or on; empty means that a manager switches sending on and off in the desk',
    example: 'off',
    read: optionalOneOf(...SEND_MODES),
  },
  ASKBACK_ALLOW_LIST: {
    why: 'addresses that may be written to with allow_list, separated by commas',
    example: 'me@example.com',
    read: list,
  },
  ASKBACK_MAILS_PER_MINUTE: {
    why: 'how many mails leave by one mailbox in a minute at the most, half as many to one domain',
    example: '20',
    read: whole(20, 1, 600),
  },
  ASKBACK_UNDO_SECONDS: { why: 'how long an approval can be taken back', example: '15', read: whole(15, 0, 600) },
  ASKBACK_LOG_LEVEL: {
    why: 'silent, error, warn, info or debug',
    example: 'info',
    read: oneOf('info', 'silent', 'error', 'warn', 'info', 'debug'),
  },
  ASKBACK_MAIL_ADDRESS: {
    why: 'address of the mailbox; empty means IMAP_USER',
    example: 'sales@example.com',
    read: address,
  },
  ASKBACK_MAILDIR: {
    why: 'a Maildir or folder of .eml files to read instead of IMAP',
    example: '',
    read: optionalFolder,
  },
  IMAP_HOST: { why: 'server the mailbox is read from', example: 'imap.example.com', read: optionalText },
  IMAP_PORT: { why: '993 for tls, 143 for starttls', example: '993', read: optionalWhole(1, 65535) },
  IMAP_SECURITY: {
    why: 'tls, starttls, or none (only to this machine)',
    example: 'tls',
    read: oneOf('tls', 'tls', 'starttls', 'none'),
  },
  IMAP_USER: { why: 'user name at the IMAP server', example: 'sales@example.com', read: optionalText },
  IMAP_PASSWORD: { why: 'password, app password or authorisation code', example: '', secret: true, read: optionalText },
  IMAP_FOLDERS: { why: 'folders to read, separated by commas', example: 'INBOX', read: listOr('INBOX') },
  SMTP_HOST: {
    why: 'server our mail leaves by; empty means no sending',
    example: 'smtp.example.com',
    read: optionalText,
  },
  SMTP_PORT: { why: '465 for tls, 587 for starttls', example: '465', read: optionalWhole(1, 65535) },
  SMTP_SECURITY: {
    why: 'tls, starttls, or none (only to this machine)',
    example: 'tls',
    read: oneOf('tls', 'tls', 'starttls', 'none'),
  },
  SMTP_USER: { why: 'user name at the SMTP server; empty means IMAP_USER', example: '', read: optionalText },
  SMTP_PASSWORD: { why: 'empty means IMAP_PASSWORD', example: '', secret: true, read: optionalText },
  ASKBACK_OAUTH_PROVIDER: {
    why: 'google or microsoft, instead of passwords',
    example: '',
    read: optionalOneOf('google', 'microsoft'),
  },
  ASKBACK_OAUTH_TENANT: {
    why: 'Microsoft tenant; empty means any organisation',
    example: 'organizations',
    read: optionalText,
  },
  ASKBACK_OAUTH_CLIENT_ID: { why: 'client of the app registration', example: '', read: optionalText },
  ASKBACK_OAUTH_CLIENT_SECRET: { why: 'its secret', example: '', secret: true, read: optionalText },
  ASKBACK_OAUTH_REFRESH_TOKEN: {
    why: 'the long-lived token of the mailbox',
    example: '',
    secret: true,
    read: optionalText,
  },
  ASKBACK_MODEL_URL: {
    why: 'OpenAI-compatible endpoint that may reword drafts; empty means that no model is ever asked; http only within your network',
    example: 'http://127.0.0.1:11434/v1',
    read: modelUrl,
  },
  ASKBACK_MODEL_NAME: { why: 'model at that endpoint', example: '', read: optionalText },
  ASKBACK_MODEL_KEY: { why: 'key of the endpoint, if it wants one', example: '', secret: true, read: bearer },
  ASKBACK_MODEL_SECONDS: { why: 'how long the model may take for a draft', example: '60', read: whole(60, 1, 600) },
} as const satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof SETTINGS
export type SettingValues = { readonly [K in SettingName]: ReturnType<(typeof SETTINGS)[K]['read']> }

/** The text of `.env.example`: every setting with one line of why. */
export function exampleEnv(): string {
  const lines = Object.entries<Setting<unknown>>(SETTINGS).map(
    ([name, { why, example, secret }]) => `# ${why}${secret ? ` (or ${name}_FILE)` : ''}\n# ${name}=${example}\n`,
  )
  return `# Every setting of Askback. Nothing set means: demo.\n\n${lines.join('\n')}`
}

function text(byDefault: string) {
  return (given: string | undefined): string => given ?? byDefault
}

function optionalText(given: string | undefined): string | undefined {
  return given
}

function folder(byDefault: string) {
  return (given: string | undefined): string => resolve(given ?? byDefault)
}

function optionalFolder(given: string | undefined): string | undefined {
  return given === undefined ? undefined : resolve(given)
}

function whole(byDefault: number, from: number, to: number) {
  return (given: string | undefined): number => optionalWhole(from, to)(given) ?? byDefault
}

function optionalWhole(from: number, to: number) {
  return (given: string | undefined): number | undefined => {
    if (given === undefined) return undefined
    const value = Number(given)
    if (!Number.isInteger(value) || value < from || value > to)
      throw new Error(`expected a whole number from ${from} to ${to}`)
    return value
  }
}

function oneOf<const T extends string>(byDefault: T, ...choices: readonly T[]) {
  return (given: string | undefined): T => optionalOneOf(...choices)(given) ?? byDefault
}

function optionalOneOf<const T extends string>(...choices: readonly T[]) {
  return (given: string | undefined): T | undefined => {
    if (given === undefined) return undefined
    const choice = choices.find((one) => one === given)
    if (choice === undefined) throw new Error(`expected one of: ${choices.join(', ')}`)
    return choice
  }
}

function list(given: string | undefined): readonly string[] {
  return (given ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
}

function listOr(byDefault: string) {
  return (given: string | undefined): string[] => [...list(given ?? byDefault)]
}

function url(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  if (!/^https?:\/\/[^\s/]+/.test(given)) throw new Error('expected an address that starts with https:// or http://')
  return given.replace(/(?<!\/)\/+$/, '')
}

/** In the clear only where nobody listens in: this machine and networks that the world does not reach. */
const NEAR = new BlockList()
NEAR.addSubnet('127.0.0.0', 8)
NEAR.addSubnet('10.0.0.0', 8)
NEAR.addSubnet('172.16.0.0', 12)
NEAR.addSubnet('192.168.0.0', 16)
NEAR.addAddress('::1', 'ipv6')
NEAR.addSubnet('fc00::', 7, 'ipv6')

function modelUrl(given: string | undefined): string | undefined {
  const address = url(given)
  if (address === undefined) return undefined
  if (!URL.canParse(address)) throw new Error('expected an address such as https://models.example.com/v1')
  const { protocol, hostname, username, search, hash } = new URL(address)
  if (username + search + hash !== '') throw new Error('expected an address without user name, ? and #')
  if (protocol === 'http:' && !isNear(hostname))
    throw new Error('expected https://; http:// only to this machine or a private network')
  return address
}

/** A name without a dot is one of the own network, as containers have. */
function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  const version = isIP(host)
  if (version === 0) return !host.includes('.') || host.endsWith('.localhost')
  return NEAR.check(host, version === 6 ? 'ipv6' : 'ipv4')
}

function bearer(given: string | undefined): string | undefined {
  if (given !== undefined && !/^[!-~]+$/.test(given)) throw new Error('expected a key without blanks')
  return given
}

function databaseUrl(given: string | undefined): string | undefined {
  if (given !== undefined && !/^postgres(ql)?:\/\//.test(given))
    throw new Error('expected an address that starts with postgres://')
  return given
}

function address(given: string | undefined): string | undefined {
  if (given !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(given)) throw new Error('expected an e-mail address')
  return given?.toLowerCase()
}

function key(given: string | undefined): string | undefined {
  if (given !== undefined && !/^[0-9a-f]{64}$/i.test(given)) throw new Error('expected 64 hexadecimal digits')
  return given
}
