import { companySigns } from '../core/contacts/company-signs.ts'
import type { SendMode } from '../core/outbound.ts'
import type { Correction } from '../core/teaching.ts'
import type { Ourselves } from '../core/writer.ts'
import { fingerprint } from '../mail/fingerprint.ts'
import { wait } from '../mail/inbox/wait.ts'
import { watchMailbox } from '../mail/inbox/watch-mailbox.ts'
import type { AccessTokens } from '../mail/oauth.ts'
import type { MailReader } from '../mail/parse/mail-reader.ts'
import { senderFor } from '../mail/send/mailbox-sender.ts'
import { askModel, type Model } from '../model/endpoint.ts'
import type { Database } from '../store/database.ts'
import type { Pace } from '../store/draft/outbox.ts'
import { sweepAll, sweepExpired } from '../store/draft/outbox-sweep.ts'
import { loadNow } from '../store/draft/promises.ts'
import { switchedMode } from '../store/house/sending-switch.ts'
import { takeIntoSearch } from '../store/inquiry/search.ts'
import { watchedMailboxes } from '../store/mail/mailbox-watch.ts'
import { resumeSending } from '../store/mail/sending-stops.ts'
import { openSecrets } from '../store/secrets.ts'
import type { JudgeThread } from './judging/judge-thread.ts'
import { keepCorrections } from './keep-corrections.ts'
import type { RulesKeeper } from './load-rules.ts'
import type { Log } from './log.ts'
import { noticeLatePromises } from './notice-late.ts'
import { type PolishDeps, polishNext } from './polish-drafts.ts'
import { type ReadMailDeps, readMails } from './read-mail.ts'
import { receiveMail } from './receive-mail.ts'
import { runJobs } from './runner.ts'
import { schedule } from './schedule.ts'
import { scoreAgain } from './score-again.ts'
import { type SendOutboxDeps, sendNext } from './send-outbox.ts'
import { whileInOffice } from './tenure.ts'
import type { Bell } from './wake.ts'

export interface WorkerDeps {
  readonly database: Database
  /** 32 bytes; opens the passwords of mailboxes. */
  readonly key: Uint8Array
  /** Undefined: as it is switched in the desk. */
  readonly mode: SendMode | undefined
  readonly pace: Pace
  readonly allowList: readonly string[]
  readonly rules: RulesKeeper
  readonly reader: MailReader
  readonly judging: JudgeThread
  readonly tokens: AccessTokens
  /** Undefined: no model is ever asked. */
  readonly model: Model | undefined
  /** From 0 to 1. */
  readonly random: () => number
  readonly bell: Bell
  readonly clock: () => Date
  readonly log: Log
}

/** Inquiries taken into the search between two looks at other work. */
const TAKEN_AT_ONCE = 200
/** How long a worker that is told to stop may finish what it is sending. */
const GRACE_MS = 30_000

/** Starts all that happens without anybody at the desk. */
export function startWorker(deps: WorkerDeps): { readonly stop: () => Promise<void> } {
  const end = new AbortController()
  const done = workWhenInOffice(deps, end.signal)
  return {
    async stop() {
      end.abort()
      const grace = AbortSignal.timeout(GRACE_MS)
      const over = new Promise<void>((resolve) => grace.addEventListener('abort', () => resolve()))
      await Promise.race([done, over])
    },
  }
}

/** The embedded database has one process, which needs no lease. */
async function workWhenInOffice(deps: WorkerDeps, signal: AbortSignal): Promise<void> {
  const { db, engine } = deps.database
  if (engine === 'postgres') return whileInOffice({ ...deps, db }, (office) => work(deps, office), signal)
  await work(deps, signal)
}

async function work(deps: WorkerDeps, signal: AbortSignal): Promise<void> {
  await takeOver(deps)
  const { clock, bell, log, key, random, tokens } = deps
  const { db } = deps.database
  const tools = { random, tokens, wait }
  const receiver = receiveMail({ db, key, watch: watchMailbox, tools, clock, onStored: bell.ring, log })
  const taught = keepCorrections(db)
  const jobs = schedule({
    receiver,
    readMails: async (now) => readMails(await reading(deps, await taught()), now),
    scoreAgain: (now) => scoreAgain(db, deps.rules.inForce(), now),
    sendNext: (now) => sendNext(sending(deps), now),
    polishNext: (now) => polishing(deps, now, signal),
    sweepOutbox: (now) => sweepExpired(db, now),
    noticeLate: (now) => noticeLatePromises(db, deps.rules.inForce().rules, now),
    takeIntoSearch: async () => (await takeIntoSearch(db, TAKEN_AT_ONCE)) > 0,
  })
  await runJobs(jobs, deps, signal)
  await receiver.stop()
}

/** What a worker before left in its hands is free at once, and every mailbox may try anew. Failing costs time only: leases end. */
async function takeOver({ database: { db }, clock, log }: WorkerDeps): Promise<void> {
  try {
    await sweepAll(db, clock())
    await resumeSending(db)
  } catch (error) {
    log.error({ err: error }, 'what an earlier worker left could not be taken over')
  }
}

async function reading(
  { database: { db }, reader, judging, rules, log }: WorkerDeps,
  corrections: readonly Correction[],
): Promise<ReadMailDeps> {
  const { rules: inForce, version } = rules.inForce()
  const { mailboxes, domains } = inForce.company
  const watched = await watchedMailboxes(db)
  const us: Ourselves = {
    addresses: new Set([...mailboxes, ...watched.map(({ address }) => address)].map((one) => one.toLowerCase())),
    domains: new Set(domains.map((one) => one.toLowerCase())),
  }
  const load = await loadNow(db)
  const decide: ReadMailDeps['judge'] = (mail, history, now, said) =>
    judging.judge({ rules: inForce, corrections }, { mail, history, now, said, load })
  const parse: ReadMailDeps['parse'] = (raw) => reader.parseWithFiles(raw)
  const signsOf: ReadMailDeps['signsOf'] = (address, buyer) => companySigns(address, buyer, inForce)
  return {
    db,
    parse,
    judge: decide,
    signsOf,
    threads: inForce.threads,
    kinds: inForce.kinds,
    ruleVersionId: version,
    us,
    log,
  }
}

function sending(deps: WorkerDeps): SendOutboxDeps {
  const { mode, pace, allowList, key, tokens, random, rules, log } = deps
  const { db } = deps.database
  return {
    db,
    mode: async () => mode ?? (await switchedMode(db)),
    pace,
    timeZone: rules.inForce().rules.company.timeZone,
    random,
    allowList: allowList.map((address) => address.toLowerCase()),
    senderOf: ({ address, settings, secrets }) =>
      senderFor(settings, secrets === null ? {} : openSecrets(key, address, secrets), tokens),
    fingerprint,
    log,
  }
}

async function polishing(
  { database: { db }, model, rules, log }: WorkerDeps,
  now: Date,
  signal: AbortSignal,
): Promise<boolean> {
  if (model === undefined) return false
  const ask: PolishDeps['ask'] = (messages) => askModel(model, messages, signal)
  return polishNext({ db, rules: rules.inForce().rules, name: model.name, ask, log }, now)
}
