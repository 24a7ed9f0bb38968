import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { type Config, configOfProcess } from '../config.ts'
import type { MailboxSecrets, MailboxSettings } from '../core/mailbox.ts'
import { openAccessTokens } from '../mail/oauth.ts'
import { probeSender, probeSource } from '../mail/probe.ts'
import { askModel } from '../model/endpoint.ts'
import type { Db } from '../store/database.ts'
import { FolderInUse } from '../store/folder-lock.ts'
import { watchedMailboxes } from '../store/mail/mailbox-watch.ts'
import { pendingMigrations } from '../store/migrate.ts'
import { openSecrets } from '../store/secrets.ts'
import { companyRules } from './company-rules.ts'
import { openConfigured } from './database.ts'
import { secretKey } from './secret-key.ts'
import { errorInWords } from './words.ts'

export const command = new Command('doctor')
  .description('check settings, folders, rules, time zones, database, mailboxes and sending; say what to do')
  .addHelpText('after', '\nSends nothing and changes no mail. Exit status 1 when something needs a hand.')
  .action(doctor)

/** The oldest time-zone data that knows the clock changes of 2026: an older Node is an hour wrong for some buyers. */
const ZONES_SINCE = '2026c'

async function doctor(): Promise<void> {
  const config = configOfProcess()
  await check('settings', async () => (config.demo ? 'good: demo, nothing leaves this machine' : 'good'))
  await check('data folder', () => writable(config.dataDir))
  await check('rules', async () => `good: ${(await companyRules(config.rulesDir)).company.name}`)
  await check('time zones', async () => timeZones())
  await check('sending', async () => sendingInWords(config))
  await check('polishing', () => polishing(config))
  await check('database', () => lookAtDatabase(config))
  if (config.mailbox) await checkMailbox(config.mailbox.address, config.mailbox.settings, config.mailbox.secrets)
}

/** Runs one check and prints one line; a check that throws is what needs a hand. */
async function check(name: string, look: () => Promise<string>): Promise<void> {
  try {
    console.log(`${name}: ${await look()}`)
  } catch (error) {
    const words = error instanceof Finding ? error.message : errorInWords(error).words
    console.log(`${name}: NEEDS A HAND. ${words.replaceAll('\n', '\n  ')}`)
    process.exitCode = 1
  }
}

async function writable(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const probe = join(folder, '.doctor')
  await writeFile(probe, '')
  await rm(probe)
  await access(folder, constants.R_OK)
  return `good: ${folder}`
}

function timeZones(): string {
  const { tz = '' } = process.versions
  if (tz >= ZONES_SINCE) return `good: ${tz}`
  throw new Finding(`Node carries time-zone data ${tz}, older than ${ZONES_SINCE}. Install a newer Node.`)
}

function sendingInWords({ demo, sending }: Config): string {
  if (demo) return 'approved replies are written to the outbox folder'
  const words = {
    off: 'off: approved replies wait. Set ASKBACK_SENDING to allow_list or on when you are ready.',
    log_only: 'log_only: approved replies are written to the log and not sent',
    allow_list: 'allow_list: only the addresses of ASKBACK_ALLOW_LIST are written to',
    on: 'on',
  }
  return sending === undefined ? 'switched on and off in the desk, under Start and Settings' : words[sending]
}

/** Asks for one word; nothing of any mail is sent. */
async function polishing({ model }: Config): Promise<string> {
  if (model === undefined) return 'off: no language model is asked. ASKBACK_MODEL_URL names one that may reword drafts.'
  const answer = await askModel(model, [{ role: 'user', content: 'Answer with: yes' }], AbortSignal.timeout(60_000))
  if (!answer.ok) throw new Finding(`${model.name} at ${model.url}: ${answer.why}.`)
  return `good: ${model.name} at ${model.url}`
}

async function lookAtDatabase(config: Config): Promise<string> {
  const database = await openConfigured(config).catch((error: unknown) => {
    if (error instanceof FolderInUse) return null
    throw error
  })
  if (database === null) return 'good: embedded, and open in the Askback that runs now'
  const { db, engine, close } = database
  try {
    const pending = await pendingMigrations(db)
    if (pending.length > 0) return `good, schema to be updated at the next start: ${pending.join(', ')}`
    await checkDeskMailboxes(config, db)
    return engine === 'postgres' ? 'good: PostgreSQL' : 'good: embedded; for daily work set DATABASE_URL to PostgreSQL'
  } finally {
    await close()
  }
}

/** Those that were added in the desk stand only in the database. */
async function checkDeskMailboxes(config: Config, db: Db): Promise<void> {
  const known = new Set([config.mailbox?.address])
  const key = await secretKey(config)
  for (const { address, settings, secrets } of await watchedMailboxes(db)) {
    if (known.has(address) || config.demo) continue
    await checkMailbox(address, settings, secrets === null ? {} : openSecrets(key, address, secrets))
  }
}

async function checkMailbox(address: string, settings: MailboxSettings, secrets: MailboxSecrets): Promise<void> {
  const tokens = openAccessTokens()
  await check(`mailbox ${address}`, async () => good(await probeSource(settings.source, secrets, tokens)))
  await check(`sending from ${address}`, async () => good(await probeSender(settings.sender, secrets, tokens)))
}

function good({ ok, words }: { readonly ok: boolean; readonly words: string }): string {
  if (!ok) throw new Finding(words)
  return `good: ${words}`
}

/** Something that needs a hand, in words that are printed as they are. */
class Finding extends Error {}
