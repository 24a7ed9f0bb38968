import type { ImapFlow } from 'imapflow'
import { READING } from '../patience.ts'
import type { MailboxReport, ToldProblem, Watch } from './arrived.ts'
import { backOff } from './back-off.ts'
import { hangBell } from './bell.ts'
import { type ImapSettings, imapClient } from './imap-client.ts'
import { sweepFolder } from './imap-sweep.ts'
import { troubleOf } from './imap-trouble.ts'

/** Without IDLE, or with folders that IDLE does not hear, we look ourselves. */
const LOOK_EVERY = 60_000
/** With IDLE we look too: some servers stop telling after hours. */
const LOOK_EVERY_WITH_IDLE = 5 * 60_000

/**
 * Reads an IMAP mailbox until the signal ends it or the server refuses the login for good. Every connection is a fresh
 * client; what the server pushes only wakes us, the cursor says what is new.
 */
export async function watchImap(settings: ImapSettings, watch: Watch): Promise<void> {
  for (let failures = 0; !watch.signal.aborted; ) {
    try {
      await connectAndAttend(settings, watch, () => {
        failures = 0
      })
    } catch (error) {
      if (watch.signal.aborted) return
      failures++
      const { final, problem } = troubleOf(error)
      watch.report({ state: final ? 'stopped' : 'retrying', problem })
      if (final) return
      await watch.wait(backOff(failures, watch.random()), watch.signal)
    }
  }
}

/** Ends by an error whenever the connection ends, whoever ended it. */
async function connectAndAttend(settings: ImapSettings, watch: Watch, onSwept: () => void): Promise<never> {
  const client = await imapClient(settings, watch.secrets, watch.tokens, READING)
  const ended = Promise.withResolvers<never>()
  ended.promise.catch(() => undefined)
  const over = new AbortController()
  // Without a listener from the start an error of the connection would end the process.
  client.on('error', ended.reject)
  client.on('close', () => ended.reject(new Error(client.byeReason ?? 'the server closed the connection')))
  const close = () => client.close()
  watch.signal.addEventListener('abort', close)
  try {
    await client.connect()
    return await Promise.race([attend(client, settings, watch, onSwept, over.signal), ended.promise])
  } finally {
    watch.signal.removeEventListener('abort', close)
    over.abort()
    client.close()
  }
}

async function attend(
  client: ImapFlow,
  settings: ImapSettings,
  watch: Watch,
  onSwept: () => void,
  over: AbortSignal,
): Promise<never> {
  const bell = hangBell(watch.wait)
  client.on('exists', bell.ring)
  const hasIdle = client.capabilities.has('IDLE') && settings.folders.length === 1
  for (;;) {
    watch.report(await sweep(client, settings.folders, watch))
    onSwept()
    client.idle().catch(() => undefined)
    await bell.heard(hasIdle ? LOOK_EVERY_WITH_IDLE : LOOK_EVERY, over)
    over.throwIfAborted()
  }
}

/** The first folder comes last, so that IDLE listens to it. A folder that is not there does not hold up the others. */
async function sweep(client: ImapFlow, folders: readonly string[], watch: Watch): Promise<MailboxReport> {
  let problem: ToldProblem | null = null
  for (const folder of folders.toReversed()) {
    try {
      await sweepFolder(client, folder, watch)
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.final || !isMissingFolder(error)) throw error
      problem = trouble.problem
    }
  }
  return { state: 'connected', problem }
}

function isMissingFolder(error: unknown): boolean {
  return error instanceof Error && 'mailboxMissing' in error && error.mailboxMissing === true
}
