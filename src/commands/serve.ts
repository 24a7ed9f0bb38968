import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { type Logger, pino } from 'pino'
import { setupLink } from '../api/house/staff.ts'
import { buildServer } from '../api/server.ts'
import { type Config, configOfProcess } from '../config.ts'
import { type JudgeThread, openJudgeThread } from '../jobs/judging/judge-thread.ts'
import { keepRules, type RulesKeeper, watchRules } from '../jobs/load-rules.ts'
import { type Bell, createBell } from '../jobs/wake.ts'
import { startWorker } from '../jobs/worker.ts'
import { compose } from '../mail/compose.ts'
import { openAccessTokens } from '../mail/oauth.ts'
import { type MailReader, openMailReader } from '../mail/parse/mail-reader.ts'
import { probeSender, probeSource } from '../mail/probe.ts'
import type { Database } from '../store/database.ts'
import type { Pace } from '../store/draft/outbox.ts'
import { listMailboxes, rewriteMailboxes } from '../store/mail/mailboxes.ts'
import { migrateToLatest } from '../store/migrate.ts'
import { ensureFirstInvitation } from '../store/staff/invitations.ts'
import { openConfigured } from './database.ts'
import { demoMailbox, playDemo } from './demo.ts'
import { secretKey } from './secret-key.ts'
import { ownVersion, SHIPPED } from './shipped.ts'
import { Refusal } from './words.ts'

export const command = new Command('serve')
  .description('run the desk and the worker: read mailboxes, draft, send what is approved')
  .addOption(
    new Option('--only <part>', 'run one part; the other runs elsewhere on the same PostgreSQL').choices([
      'web',
      'worker',
    ]),
  )
  .addHelpText(
    'after',
    '\nWithout any settings it is a demo: sample mails, simulated buyers, nothing leaves this machine.',
  )
  .action(serve)

type Part = 'web' | 'worker'

/** What was opened, in order; it is closed in reverse. */
type Closing = (() => Promise<unknown>)[]

/** What both parts stand on. */
interface Ground {
  readonly config: Config
  readonly database: Database
  readonly key: Uint8Array
  readonly rules: RulesKeeper
  readonly bell: Bell
  readonly log: Logger
}

async function serve({ only }: { readonly only?: Part }): Promise<void> {
  const config = configOfProcess()
  if (only !== undefined && config.databaseUrl === undefined) {
    throw new Refusal(
      'embedded_is_one_process',
      `--only ${only}: the embedded database can be opened by one process only.`,
    )
  }
  const end = new AbortController()
  const closing: Closing = []
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort())
  try {
    const ground = await layGround(config, closing)
    const watching = watchRules(ground.rules, { ...ground, clock }, end.signal)
    closing.push(() => watching)
    if (only !== 'web') await work(ground, closing, end.signal)
    const line = only === 'worker' ? 'Askback works; the desk runs elsewhere.' : await openDesk(ground, closing)
    console.log(line)
    if (!end.signal.aborted) await new Promise((resolve) => end.signal.addEventListener('abort', resolve))
  } finally {
    end.abort()
    for (const close of closing.reverse()) await close()
  }
}

/** Opens and prepares what both parts stand on. */
async function layGround(config: Config, closing: Closing): Promise<Ground> {
  // What the program says to people goes to standard output; the log goes beside it.
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const database = await openConfigured(config)
  closing.push(() => database.close())
  await migrateToLatest(database.db)
  const key = await secretKey(config)
  const rules = await keepRules(database.db, { folder: config.rulesDir, shipped: SHIPPED }, clock())
  await setMailboxes(config, database, key, rules)
  return { config, database, key, rules, bell: createBell(), log }
}

/** The mailboxes of the settings and of the demo are rewritten at each start; those added in the desk stay. */
async function setMailboxes(config: Config, database: Database, key: Uint8Array, rules: RulesKeeper): Promise<void> {
  const { db } = database
  if (config.demo) await refuseRealMailboxes(database)
  const [address = ''] = rules.inForce().rules.company.mailboxes
  const demo = config.demo ? [{ address, settings: demoMailbox(config.dataDir), secrets: {} }] : []
  await rewriteMailboxes(db, key, 'demo', demo, clock())
  await rewriteMailboxes(db, key, 'env', config.mailbox === undefined ? [] : [config.mailbox], clock())
}

/** In the demo nothing leaves this machine, so it may not stand on a database in which real mailboxes are set up. */
async function refuseRealMailboxes({ db }: Database): Promise<void> {
  const real = (await listMailboxes(db)).find(({ origin }) => origin === 'desk')
  if (real === undefined) return
  throw new Refusal(
    'settings_wrong',
    `ASKBACK_DEMO: expected another DATABASE_URL, because ${real.address} is set up in this database.`,
  )
}

async function work(ground: Ground, closing: Closing, signal: AbortSignal): Promise<void> {
  const { config, log } = ground
  if (config.demo) await playDemo(config.dataDir, signal, (error) => log.error({ err: error }, 'the demo stumbled'))
  const worker = startWorker({
    ...ground,
    reader: openReader(closing),
    judging: openJudging(closing),
    mode: config.sending,
    allowList: config.allowList,
    pace: paceOf(config),
    tokens: openAccessTokens(),
    model: config.model,
    random: Math.random,
    clock,
  })
  closing.push(worker.stop)
}

function paceOf({ mailsPerMinute }: Config): Pace {
  const ofMailbox = 60_000 / mailsPerMinute
  return { ofMailbox, toDomain: 2 * ofMailbox }
}

/** Opens the desk and says where it is. */
async function openDesk({ config, database, key, ...ground }: Ground, closing: Closing): Promise<string> {
  const app = await buildServer({
    db: database.db,
    clock,
    random: randomBytes,
    compose,
    reader: openReader(closing),
    probe: openProbe(),
    wake: ground.bell.ring,
    rules: ground.rules.inForce,
    log: ground.log,
    settings: {
      demo: config.demo,
      sendMode: config.sending,
      sampleCompany: config.rulesDir === join(SHIPPED, 'rules'),
      undoSeconds: config.undoSeconds,
      version: ownVersion(),
      publicUrl: config.publicUrl,
      deskFolder: join(SHIPPED, 'dist', 'desk'),
      secretKey: key,
    },
  })
  closing.push(() => app.close())
  await app.listen({ host: config.host, port: config.port })
  const token = randomBytes(32).toString('base64url')
  const isNew = await ensureFirstInvitation(database.db, clock(), token)
  const where = `Askback${config.demo ? ' (demo)' : ''} is at ${config.publicUrl}`
  return isNew ? `${where} - set up the first person once: ${setupLink(config.publicUrl, token)}` : where
}

/** One for the worker and one for the desk, so that a mail that takes long to read keeps nobody waiting. */
function openReader(closing: Closing): MailReader {
  const reader = openMailReader()
  closing.push(() => reader.close())
  return reader
}

function openJudging(closing: Closing): JudgeThread {
  const judging = openJudgeThread()
  closing.push(() => judging.close())
  return judging
}

/** Looks at mailboxes that are about to be taken into use. */
function openProbe(): Parameters<typeof buildServer>[0]['probe'] {
  const tokens = openAccessTokens()
  return {
    source: (source, secrets) => probeSource(source, secrets, tokens),
    sender: (sender, secrets) => probeSender(sender, secrets, tokens),
  }
}

function clock(): Date {
  return new Date()
}
