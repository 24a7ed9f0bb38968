import type { MailboxSecrets } from '../core/mailbox.ts'
import { fingerprint } from '../mail/fingerprint.ts'
import type { ArrivedMail, MailboxReport, Watch } from '../mail/inbox/arrived.ts'
import { peekHeader } from '../mail/peek-header.ts'
import type { Db } from '../store/database.ts'
import { noteMailboxState, type WatchedMailbox, watchedMailboxes } from '../store/mail/mailbox-watch.ts'
import { folderCursor, storeBatch } from '../store/mail/mails.ts'
import { openSecrets } from '../store/secrets.ts'
import type { Log } from './log.ts'

export interface ReceiveMailDeps {
  readonly db: Db
  /** 32 bytes; opens the passwords of mailboxes. */
  readonly key: Uint8Array
  readonly watch: (watch: Watch) => Promise<void>
  readonly tools: Pick<Watch, 'random' | 'wait' | 'tokens'>
  readonly clock: () => Date
  /** Called when something new is stored. */
  readonly onStored: () => void
  readonly log: Log
}

/** Watches every mailbox in use. */
export interface MailReceiver {
  /** Starts with mailboxes that are new or changed, ends with those that are gone. */
  readonly look: () => Promise<void>
  /** Ends with all; resolves when no more mail is coming in. */
  readonly stop: () => Promise<void>
}

interface Running {
  /** What it was started with; another text means that it has changed. */
  readonly settings: string
  readonly end: () => Promise<void>
}

/** Watches every mailbox in use: one watch each, begun, ended and begun anew as mailboxes come, go and change. */
export function receiveMail(deps: ReceiveMailDeps): MailReceiver {
  const running = new Map<string, Running>()
  return {
    async look() {
      const wanted = new Map((await watchedMailboxes(deps.db)).map((mailbox) => [mailbox.id, mailbox]))
      for (const [id, { settings, end }] of running) {
        const mailbox = wanted.get(id)
        if (mailbox !== undefined && settingsOf(mailbox) === settings) continue
        running.delete(id)
        await end()
      }
      for (const [id, mailbox] of wanted) if (!running.has(id)) running.set(id, start(deps, mailbox))
    },
    async stop() {
      const all = [...running.values()]
      running.clear()
      await Promise.all(all.map(({ end }) => end()))
    },
  }
}

function settingsOf({ settings, secrets }: WatchedMailbox): string {
  return JSON.stringify([settings, Buffer.from(secrets ?? []).toString('base64')])
}

function start(deps: ReceiveMailDeps, mailbox: WatchedMailbox): Running {
  const controller = new AbortController()
  const done = attend(deps, mailbox, controller.signal)
  const end = async () => {
    controller.abort()
    await done
  }
  return { settings: settingsOf(mailbox), end }
}

async function attend(deps: ReceiveMailDeps, mailbox: WatchedMailbox, signal: AbortSignal): Promise<void> {
  const report = reporter(deps, mailbox)
  try {
    const secrets = secretsOf(deps, mailbox)
    await deps.watch({
      ...deps.tools,
      settings: mailbox.settings,
      secrets,
      signal,
      report: (said) => report.say(said),
      cursor: (folder) => folderCursor(deps.db, mailbox.id, folder),
      receive: (batch) => receive(deps, mailbox.id, batch),
    })
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    report.say({ state: 'stopped', problem: { trouble: 'unfit', words, answer: words } })
  }
  await report.said()
}

function secretsOf({ key }: ReceiveMailDeps, { address, secrets }: WatchedMailbox): MailboxSecrets {
  return secrets === null ? {} : openSecrets(key, address, secrets)
}

async function receive(deps: ReceiveMailDeps, mailboxId: string, batch: readonly ArrivedMail[]): Promise<void> {
  const last = batch.at(-1)
  if (last === undefined) return
  const mails = batch.map(({ uid, raw, arrivedAt, cut }) => ({
    uid,
    raw,
    fingerprint: fingerprint(raw),
    messageId: peekHeader(raw).messageId,
    arrivedAt: new Date(arrivedAt),
    problem: cut,
  }))
  const { folder, uidvalidity } = last
  const added = await storeBatch(deps.db, { mailboxId, folder, uidvalidity, mails, cursor: last.uid }, deps.clock())
  if (added > 0) deps.onStored()
}

/** Writes reports one after the other, so that the last one stands. */
function reporter({ db, clock, log }: ReceiveMailDeps, { id, address }: WatchedMailbox) {
  let written: Promise<void> = Promise.resolve()
  return {
    say(report: MailboxReport) {
      const { state, problem } = report
      if (problem !== null) log.warn({ mailbox: address, state, problem: problem.words }, 'a mailbox is in trouble')
      written = written
        .then(() => noteMailboxState(db, id, report, clock()))
        .catch((error: unknown) =>
          log.error({ mailbox: address, error }, 'the state of a mailbox could not be written'),
        )
    },
    said: () => written,
  }
}
