import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Config, type Fault, readConfig } from '../src/config.ts'
import { exampleEnv } from '../src/settings.ts'

const MAILBOX = { IMAP_HOST: 'imap.example.com', IMAP_USER: 'sales@example.com', IMAP_PASSWORD: 'secret' }

test('nothing set means demo, embedded database, this machine only', () => {
  const config = good({})
  expect(config).toMatchObject({
    demo: true,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    mailbox: undefined,
  })
})

test('a database ends the demo, unless the demo is asked for', () => {
  const DATABASE_URL = 'postgres://askback@127.0.0.1/askback'
  expect(good({ DATABASE_URL }).demo).toBe(false)
  expect(good({ DATABASE_URL, ASKBACK_DEMO: 'on' }).demo).toBe(true)
})

test('a mailbox ends the demo and sending stays off until it is switched on', () => {
  const config = good({ ...MAILBOX, SMTP_HOST: 'smtp.example.com' })
  expect(config.demo).toBe(false)
  expect(config.sending).toBeUndefined()
  expect(config.mailbox).toMatchObject({
    address: 'sales@example.com',
    settings: {
      source: { kind: 'imap', port: 993, security: 'tls', folders: ['INBOX'] },
      sender: { kind: 'smtp', port: 465, user: 'sales@example.com' },
    },
    secrets: { imapPassword: 'secret', smtpPassword: 'secret' },
  })
})

test('starttls moves the usual ports', () => {
  const config = good({
    ...MAILBOX,
    IMAP_SECURITY: 'starttls',
    SMTP_HOST: 'smtp.example.com',
    SMTP_SECURITY: 'starttls',
  })
  expect(config.mailbox?.settings).toMatchObject({ source: { port: 143 }, sender: { port: 587 } })
})

test('a Maildir needs the address it belongs to', () => {
  expect(bad({ ASKBACK_MAILDIR: '/var/mail/sales' })).toEqual(['ASKBACK_MAIL_ADDRESS'])
  const config = good({ ASKBACK_MAILDIR: '/var/mail/sales', ASKBACK_MAIL_ADDRESS: 'Sales@Example.com' })
  expect(config.mailbox).toMatchObject({
    address: 'sales@example.com',
    settings: { source: { kind: 'maildir' }, sender: null },
  })
})

test('OAuth stands in for the password', () => {
  const oauth = {
    ASKBACK_OAUTH_PROVIDER: 'microsoft',
    ASKBACK_OAUTH_CLIENT_ID: 'id',
    ASKBACK_OAUTH_REFRESH_TOKEN: 'token',
  }
  const config = good({ IMAP_HOST: 'outlook.office365.com', IMAP_USER: 'sales@example.com', ...oauth })
  expect(config.mailbox?.settings.source).toMatchObject({ oauth: { provider: 'microsoft', clientId: 'id' } })
  expect(config.mailbox?.secrets).toEqual({ oauthRefreshToken: 'token' })
})

test('all faults are named at once, with where they stood, and values are never repeated', () => {
  const faults = faultsOf(
    { ASKBACK_PORT: 'http', ASKBACK_SENDING: 'yes', IMAP_PASSWROD: 'hunter2' },
    'ASKBACK_UNDO_SECONDS=soon',
  )
  expect(faults.map(({ name, from }) => [name, from])).toEqual([
    ['ASKBACK_PORT', 'the environment'],
    ['ASKBACK_SENDING', 'the environment'],
    ['ASKBACK_UNDO_SECONDS', '.env'],
    ['IMAP_PASSWROD', 'the environment'],
  ])
  expect(faults[1]?.expected).toBe('expected one of: off, log_only, allow_list, on')
  expect(JSON.stringify(faults)).not.toContain('hunter2')
})

test.each<[string, Record<string, string>, string[]]>([
  ['a server without a user', { IMAP_HOST: 'imap.example.com' }, ['IMAP_USER', 'IMAP_PASSWORD']],
  ['a user that is no address', { ...MAILBOX, IMAP_USER: 'sales' }, ['ASKBACK_MAIL_ADDRESS']],
  ['two sources', { ...MAILBOX, ASKBACK_MAILDIR: '/x', ASKBACK_MAIL_ADDRESS: 'a@example.com' }, ['ASKBACK_MAILDIR']],
  ['an allow list without addresses', { ...MAILBOX, ASKBACK_SENDING: 'allow_list' }, ['ASKBACK_ALLOW_LIST']],
  ['a demo that could send', { ASKBACK_DEMO: 'on', SMTP_HOST: 'smtp.example.com' }, ['ASKBACK_DEMO']],
  ['a database of another kind', { DATABASE_URL: 'mysql://x' }, ['DATABASE_URL']],
  ['a short key', { ASKBACK_SECRET_KEY: 'abc' }, ['ASKBACK_SECRET_KEY']],
])('%s is refused', (_, env, names) => {
  expect(bad(env)).toEqual(names)
})

const MODEL = { ...MAILBOX, ASKBACK_MODEL_URL: 'https://models.example.com/v1/', ASKBACK_MODEL_NAME: 'small' }

test('no language model is asked unless its endpoint is set', () => {
  expect(good(MAILBOX).model).toBeUndefined()
  const model = { url: 'https://models.example.com/v1', name: 'small', key: undefined, timeoutMs: 60_000 }
  expect(good(MODEL).model).toEqual(model)
  expect(good({ ...MODEL, ASKBACK_MODEL_KEY: 'sk-1', ASKBACK_MODEL_SECONDS: '5' }).model).toEqual({
    ...model,
    key: 'sk-1',
    timeoutMs: 5000,
  })
})

test.each([
  '127.0.0.1:11434',
  'localhost:8080',
  '[::1]:1',
  '192.168.1.9',
  '10.2.3.4',
  '172.20.0.2',
  '[fd00::2]',
  'ollama',
])('a model in the own network may be asked in the clear: %s', (host) => {
  expect(good({ ...MODEL, ASKBACK_MODEL_URL: `http://${host}/v1` }).model?.url).toBe(`http://${host}/v1`)
})

test.each(['models.example.com', '8.8.8.8', '172.32.0.1', '[2001:db8::1]', '127.0.0.1.example.com'])(
  'a model in the world is never asked in the clear: %s',
  (host) => {
    expect(bad({ ...MODEL, ASKBACK_MODEL_URL: `http://${host}/v1` })).toEqual(['ASKBACK_MODEL_URL'])
  },
)

test.each<[string, Record<string, string>, string[]]>([
  ['an endpoint without a model', { ...MAILBOX, ASKBACK_MODEL_URL: 'https://a.example/v1' }, ['ASKBACK_MODEL_NAME']],
  ['a model without an endpoint', { ...MAILBOX, ASKBACK_MODEL_NAME: 'small' }, ['ASKBACK_MODEL_URL']],
  ['a key with a line break', { ...MODEL, ASKBACK_MODEL_KEY: 'sk\n1' }, ['ASKBACK_MODEL_KEY']],
  ['an address with a password', { ...MODEL, ASKBACK_MODEL_URL: 'https://a:b@c.example/v1' }, ['ASKBACK_MODEL_URL']],
  [
    'another machine in the demo',
    { ASKBACK_MODEL_URL: 'https://a.example/v1', ASKBACK_MODEL_NAME: 'x' },
    ['ASKBACK_MODEL_URL'],
  ],
])('%s is refused', (_, env, names) => {
  expect(bad(env)).toEqual(names)
})

test('in the demo a model on this machine may be asked', () => {
  const env = { ASKBACK_MODEL_URL: 'http://127.0.0.1:11434/v1', ASKBACK_MODEL_NAME: 'x' }
  expect(good(env)).toMatchObject({ demo: true, model: { url: 'http://127.0.0.1:11434/v1' } })
})

test('the environment wins over .env, and an empty variable is no variable', () => {
  const read = readConfig({ ASKBACK_PORT: '4000', ASKBACK_HOST: '' }, 'ASKBACK_PORT=5000\nASKBACK_HOST=0.0.0.0')
  expect(read).toMatchObject({ ok: true, config: { port: 4000, host: '0.0.0.0' } })
})

test('a secret may stand in a file, and a file that is missing is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'askback-config-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'password'), 'from the file\n')
  const { IMAP_PASSWORD: _, ...rest } = MAILBOX
  const config = good({ ...rest, IMAP_PASSWORD_FILE: join(folder, 'password') })
  expect(config.mailbox?.secrets.imapPassword).toBe('from the file')
  expect(bad({ ...rest, IMAP_PASSWORD_FILE: join(folder, 'absent') })).toContain('IMAP_PASSWORD_FILE')
})

test('.env.example shows every setting in the order of the code', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8')).toBe(exampleEnv())
})

function good(env: Record<string, string>): Config {
  const read = readConfig(env)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.config
}

function faultsOf(env: Record<string, string>, dotenv = ''): readonly Fault[] {
  const read = readConfig(env, dotenv)
  if (read.ok) throw new Error('expected faults')
  return read.faults
}

function bad(env: Record<string, string>): string[] {
  return faultsOf(env).map(({ name }) => name)
}
