import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MailboxSettings } from '../core/mailbox.ts'
import { deliverSamples } from '../demo/sample-mailbox.ts'
import { answerAsBuyers } from '../demo/simulated-buyers.ts'
import { SHIPPED } from './shipped.ts'

const SAMPLES = join(SHIPPED, 'demo', 'mails')
const ANSWERS = join(SHIPPED, 'demo', 'answers.yaml')
const EVERY_MS = 5_000

/** The mailbox of the demo: mail comes from a folder and goes to one. */
export function demoMailbox(dataDir: string): MailboxSettings {
  return {
    source: { kind: 'maildir', path: join(dataDir, 'demo', 'mailbox') },
    sender: { kind: 'file', path: join(dataDir, 'outbox') },
  }
}

/**
 * Lets sample mails arrive and buyers answer until the signal ends it. The first samples are there when it returns.
 *
 * @param failed hears of trouble with the folders; the demo goes on
 */
export async function playDemo(dataDir: string, signal: AbortSignal, failed: (error: unknown) => void): Promise<void> {
  const maildir = join(dataDir, 'demo', 'mailbox')
  const startedAt = await firstStart(join(dataDir, 'demo'))
  const play = async () => {
    await deliverSamples(SAMPLES, maildir, startedAt, new Date())
    await answerAsBuyers(join(dataDir, 'outbox'), maildir, ANSWERS, new Date())
  }
  await play()
  let playing = Promise.resolve()
  const timer = setInterval(() => {
    playing = playing.then(play).catch(failed)
  }, EVERY_MS)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** The ages of the samples count from the first start, so that a restart brings no second set. */
async function firstStart(folder: string): Promise<Date> {
  const path = join(folder, 'started')
  await mkdir(folder, { recursive: true })
  const written = await readFile(path, 'utf8').catch(() => '')
  const at = new Date(written.trim())
  if (!Number.isNaN(at.getTime())) return at
  const now = new Date()
  await writeFile(path, `${now.toISOString()}\n`)
  return now
}
