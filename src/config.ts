import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { MailboxSecrets, MailboxSettings } from './core/mailbox.ts'
import type { SendMode } from './core/outbound.ts'

import { SETTINGS, type Setting, type SettingName, type SettingValues } from './settings.ts'

export interface Config {
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  readonly dataDir: string
  readonly rulesDir: string
  readonly databaseUrl: string | undefined
  readonly secretKey: string | undefined
  readonly demo: boolean
  /** Undefined: a manager switches it in the desk. */
  readonly sending: SendMode | undefined
  readonly allowList: readonly string[]
  readonly undoSeconds: number
  readonly mailsPerMinute: number
  readonly logLevel: string
  /** The mailbox named in the settings; undefined in the demo or when all mailboxes are added in the desk. */
  readonly mailbox:
    | { readonly address: string; readonly settings: MailboxSettings; readonly secrets: MailboxSecrets }
    | undefined
  /** The language model that may reword drafts; undefined: none is ever asked. */
  readonly model:
    | { readonly url: string; readonly name: string; readonly key: string | undefined; readonly timeoutMs: number }
    | undefined
}

/** A setting that is wrong: which, where it stood, and what would have been right. The value is never repeated. */
export interface Fault {
  readonly name: string
  readonly from: string
  readonly expected: string
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** The settings cannot be used; the message names every one that is wrong. */
class SettingsWrong extends Error {
  readonly code = 'settings_wrong'

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ name, from, expected }) => `${name} (${from}): ${expected}`).join('\n'))
  }
}

/**
 * Reads the process's environment and `.env` of the current folder; the environment wins.
 *
 * @throws SettingsWrong
 */
export function configOfProcess(): Config {
  const read = readConfig(process.env, readIfThere('.env'))
  if (read.ok) return read.config
  throw new SettingsWrong(read.faults)
}

/**
 * Checks all settings and freezes them.
 *
 * @param env variables of the process
 * @param dotenv text of the `.env` file
 * @returns the settings, or every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, dotenv = ''): ReadConfig {
  const faults: Fault[] = []
  const file: Readonly<Record<string, string | undefined>> = parseEnv(dotenv)
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const given = lookUp(name, setting, env, file)
    try {
      values[name] = setting.read(given.text())
    } catch (error) {
      faults.push({
        name: given.name,
        from: given.from,
        expected: error instanceof Error ? error.message : String(error),
      })
    }
  }
  faults.push(...misspelt(env, 'the environment'), ...misspelt(file, '.env'))
  if (faults.length > 0) return { ok: false, faults }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each was just read by its own setting
  const all = values as SettingValues
  const together = togetherWrong(all)
  if (together.length > 0) return { ok: false, faults: together }
  return { ok: true, config: Object.freeze(assemble(all)) }
}

function lookUp(
  name: string,
  { secret }: Setting<unknown>,
  env: Readonly<Record<string, string | undefined>>,
  file: Readonly<Record<string, string | undefined>>,
) {
  for (const [from, values] of [
    ['the environment', env],
    ['.env', file],
  ] as const) {
    const value = values[name]
    if (value !== undefined && value !== '') return { name, from, text: () => value }
    const path = secret ? values[`${name}_FILE`] : undefined
    if (path !== undefined && path !== '') return { name: `${name}_FILE`, from, text: () => readSecret(path) }
  }
  return { name, from: 'nowhere', text: () => undefined }
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new Error(`expected a file that can be read, not ${path}`)
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A variable with one of our prefixes that no setting reads is a slip of the pen; silence would hide it. */
function misspelt(values: Readonly<Record<string, string | undefined>>, from: string): Fault[] {
  const known = new Set(
    Object.entries<Setting<unknown>>(SETTINGS).flatMap(([name, { secret }]) =>
      secret ? [name, `${name}_FILE`] : [name],
    ),
  )
  return Object.keys(values)
    .filter((name) => /^(ASKBACK|IMAP|SMTP)_/.test(name) && !known.has(name))
    .map((name) => ({ name, from, expected: 'no such setting; see .env.example' }))
}

/** Faults that only show when settings are held side by side. */
function togetherWrong(v: SettingValues): Fault[] {
  const faults: Fault[] = []
  const need = (name: SettingName, why: string) =>
    faults.push({ name, from: 'the settings', expected: `expected to be set ${why}` })
  if (v.IMAP_HOST !== undefined) {
    if (v.IMAP_USER === undefined) need('IMAP_USER', 'because IMAP_HOST is')
    if (v.IMAP_PASSWORD === undefined && v.ASKBACK_OAUTH_PROVIDER === undefined)
      need('IMAP_PASSWORD', 'because IMAP_HOST is and no ASKBACK_OAUTH_PROVIDER')
    if (v.ASKBACK_MAIL_ADDRESS === undefined && v.IMAP_USER !== undefined && !v.IMAP_USER.includes('@'))
      need('ASKBACK_MAIL_ADDRESS', 'because IMAP_USER is no e-mail address')
  }
  if (v.ASKBACK_MAILDIR !== undefined && v.ASKBACK_MAIL_ADDRESS === undefined)
    need('ASKBACK_MAIL_ADDRESS', 'because ASKBACK_MAILDIR is')
  if (v.ASKBACK_MAILDIR !== undefined && v.IMAP_HOST !== undefined) {
    faults.push({
      name: 'ASKBACK_MAILDIR',
      from: 'the settings',
      expected: 'either ASKBACK_MAILDIR or IMAP_HOST, not both',
    })
  }
  if (v.ASKBACK_OAUTH_PROVIDER !== undefined) {
    if (v.ASKBACK_OAUTH_CLIENT_ID === undefined) need('ASKBACK_OAUTH_CLIENT_ID', 'because ASKBACK_OAUTH_PROVIDER is')
    if (v.ASKBACK_OAUTH_REFRESH_TOKEN === undefined)
      need('ASKBACK_OAUTH_REFRESH_TOKEN', 'because ASKBACK_OAUTH_PROVIDER is')
  }
  if (v.ASKBACK_SENDING === 'allow_list' && v.ASKBACK_ALLOW_LIST.length === 0)
    need('ASKBACK_ALLOW_LIST', 'because ASKBACK_SENDING is allow_list')
  if (v.ASKBACK_DEMO === 'on' && (v.IMAP_HOST !== undefined || v.SMTP_HOST !== undefined)) {
    faults.push({
      name: 'ASKBACK_DEMO',
      from: 'the settings',
      expected: 'off, or no IMAP_HOST and SMTP_HOST: in the demo nothing leaves this machine',
    })
  }
  return [...faults, ...modelWrong(v)]
}

/** A model needs an endpoint and a name; what is shown in the demo stays on this machine. */
function modelWrong(v: SettingValues): Fault[] {
  const { ASKBACK_MODEL_URL: url, ASKBACK_MODEL_NAME: name, ASKBACK_MODEL_KEY: key } = v
  const fault = (of: SettingName, expected: string): Fault => ({ name: of, from: 'the settings', expected })
  if (url === undefined && (name ?? key) !== undefined)
    return [fault('ASKBACK_MODEL_URL', 'expected to be set because ASKBACK_MODEL_NAME or ASKBACK_MODEL_KEY is')]
  if (url !== undefined && name === undefined)
    return [fault('ASKBACK_MODEL_NAME', 'expected to be set because ASKBACK_MODEL_URL is')]
  if (url !== undefined && isDemo(v) && !isThisMachine(url))
    return [fault('ASKBACK_MODEL_URL', 'expected an endpoint on this machine: in the demo nothing leaves it')]
  return []
}

function isDemo(v: SettingValues): boolean {
  return v.ASKBACK_DEMO === undefined ? !mailboxIsSet(v) && v.DATABASE_URL === undefined : v.ASKBACK_DEMO === 'on'
}

function mailboxIsSet(v: SettingValues): boolean {
  return v.IMAP_HOST !== undefined || v.ASKBACK_MAILDIR !== undefined
}

function isThisMachine(url: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname)
}

function assemble(v: SettingValues): Config {
  const demo = isDemo(v)
  return {
    host: v.ASKBACK_HOST,
    port: v.ASKBACK_PORT,
    publicUrl: v.ASKBACK_PUBLIC_URL ?? `http://${v.ASKBACK_HOST}:${v.ASKBACK_PORT}`,
    dataDir: v.ASKBACK_DATA_DIR,
    rulesDir: v.ASKBACK_RULES_DIR,
    databaseUrl: v.DATABASE_URL,
    secretKey: v.ASKBACK_SECRET_KEY,
    demo,
    // The demo's sender writes files, so it may always "send".
    sending: demo ? 'on' : v.ASKBACK_SENDING,
    allowList: v.ASKBACK_ALLOW_LIST,
    undoSeconds: v.ASKBACK_UNDO_SECONDS,
    mailsPerMinute: v.ASKBACK_MAILS_PER_MINUTE,
    logLevel: v.ASKBACK_LOG_LEVEL,
    mailbox: demo || !mailboxIsSet(v) ? undefined : mailboxOf(v),
    model: modelOf(v),
  }
}

function modelOf(v: SettingValues): Config['model'] {
  const { ASKBACK_MODEL_URL: url, ASKBACK_MODEL_NAME: name, ASKBACK_MODEL_KEY: key } = v
  if (url === undefined || name === undefined) return undefined
  return { url, name, key, timeoutMs: v.ASKBACK_MODEL_SECONDS * 1000 }
}

function mailboxOf(v: SettingValues): NonNullable<Config['mailbox']> {
  const address = v.ASKBACK_MAIL_ADDRESS ?? v.IMAP_USER ?? ''
  return { address, settings: { source: sourceOf(v), sender: senderOf(v) }, secrets: secretsOf(v) }
}

function sourceOf(v: SettingValues): MailboxSettings['source'] {
  if (v.ASKBACK_MAILDIR !== undefined) return { kind: 'maildir', path: v.ASKBACK_MAILDIR }
  return {
    kind: 'imap',
    host: v.IMAP_HOST ?? '',
    port: v.IMAP_PORT ?? (v.IMAP_SECURITY === 'tls' ? 993 : 143),
    security: v.IMAP_SECURITY,
    user: v.IMAP_USER ?? '',
    folders: v.IMAP_FOLDERS,
    ...oauthOf(v),
  }
}

/** Null without a server; the name is given only where there is something to prove it with. */
function senderOf(v: SettingValues): MailboxSettings['sender'] {
  if (v.SMTP_HOST === undefined) return null
  const user = v.SMTP_USER ?? v.IMAP_USER
  const canProve = smtpPasswordOf(v) !== undefined || v.ASKBACK_OAUTH_PROVIDER !== undefined
  return {
    kind: 'smtp',
    host: v.SMTP_HOST,
    port: v.SMTP_PORT ?? (v.SMTP_SECURITY === 'tls' ? 465 : 587),
    security: v.SMTP_SECURITY,
    ...(user !== undefined && canProve && { user }),
    ...oauthOf(v),
  }
}

function oauthOf(v: SettingValues) {
  if (v.ASKBACK_OAUTH_PROVIDER === undefined) return {}
  return {
    oauth: {
      provider: v.ASKBACK_OAUTH_PROVIDER,
      clientId: v.ASKBACK_OAUTH_CLIENT_ID ?? '',
      ...(v.ASKBACK_OAUTH_TENANT && { tenant: v.ASKBACK_OAUTH_TENANT }),
    },
  }
}

function secretsOf(v: SettingValues): MailboxSecrets {
  const smtpPassword = smtpPasswordOf(v)
  return {
    ...(v.IMAP_PASSWORD && { imapPassword: v.IMAP_PASSWORD }),
    ...(smtpPassword && { smtpPassword }),
    ...(v.ASKBACK_OAUTH_CLIENT_SECRET && { oauthClientSecret: v.ASKBACK_OAUTH_CLIENT_SECRET }),
    ...(v.ASKBACK_OAUTH_REFRESH_TOKEN && { oauthRefreshToken: v.ASKBACK_OAUTH_REFRESH_TOKEN }),
  }
}

/** Most providers take one name and password for both servers. */
function smtpPasswordOf(v: SettingValues): string | undefined {
  return v.SMTP_PASSWORD ?? v.IMAP_PASSWORD
}
