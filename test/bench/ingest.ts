import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inquiries } from '../../src/api/inquiry/queue-shapes.ts'
import { type Db, openDatabase } from '../../src/store/database.ts'
import { type RunningAskback, startAskback } from '../kit/askback.ts'
import { takeUp } from '../kit/client.ts'
import { startPostgres } from '../kit/postgres.ts'

/**
 * npm run bench:ingest [-- COUNT [pglite]]: lets the program, desk and worker in one process, take in so many mails (5,000 unless
 * told) of a made-up inbox while somebody looks at the desk, and tells how long its event loop was held up meanwhile, beside the
 * same program with nothing to do. Nobody else can look into the embedded database, and the desk counts to 1,000: no more there.
 */
const EMBEDDED = process.argv[3] === 'pglite'
const COUNT = Math.min(Number(process.argv[2] ?? 5000), EMBEDDED ? 1000 : Number.POSITIVE_INFINITY)
const IDLE_MS = 10_000
/** When the lists have stood still for so long, everything is read. */
const STILL_MS = 15_000
const LOOKS_MS = 1000

interface Held {
  readonly p50: number
  readonly p99: number
  readonly most: number
}

const folder = mkdtempSync(join(tmpdir(), 'askback-bench-'))
const postgres = EMBEDDED ? null : await startPostgres()
try {
  const inbox = join(folder, 'inbox')
  const corpus = resolve(import.meta.dirname, '../../../shared/bench/corpus.mjs')
  execFileSync(process.execPath, [corpus, '--out', inbox, '--n', String(COUNT)], { stdio: 'ignore' })
  const idle = await watched('idle', {}, () => pause(IDLE_MS))
  tell('reference: nothing to do', idle, idle)
  const busy = await watched('busy', { ASKBACK_MAILDIR: inbox }, tellReading)
  tell(`${COUNT} mails taken in`, busy, idle)
} finally {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function watched(
  name: string,
  env: Record<string, string>,
  during: (askback: RunningAskback) => Promise<unknown>,
): Promise<Held> {
  const file = join(folder, `${name}.json`)
  const askback = await startAskback({
    ...(postgres !== null && { DATABASE_URL: postgres.url }),
    ASKBACK_DEMO: 'off',
    ASKBACK_DATA_DIR: join(folder, 'data'),
    ASKBACK_MAIL_ADDRESS: 'sales@us.example',
    ...env,
    NODE_OPTIONS: `--import=${new URL('loop-watch.ts', import.meta.url).href}`,
    LOOP_FILE: file,
  })
  await during(askback)
  await askback.stop()
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Looks at the whole list, as somebody at the desk, until nothing comes any more. */
async function tellReading(askback: RunningAskback): Promise<void> {
  const begun = performance.now()
  const desk = await takeUp(askback.setupLink ?? '', 'Grace Lou', 'a long enough password')
  const books = postgres === null ? null : await openDatabase({ url: postgres.url })
  let seen = { count: 0, at: begun }
  while (seen.count === 0 || performance.now() - seen.at < STILL_MS) {
    const { counts } = await desk.get(inquiries, '/api/inquiries?view=all')
    const count = books === null ? (counts.all ?? 0) : await inquiriesIn(books.db)
    if (count !== seen.count) seen = { count, at: performance.now() }
    await pause(LOOKS_MS)
  }
  await books?.close()
  const rate = (seen.count / (seen.at - begun)) * 1000
  console.log(`${seen.count} in the lists, ${rate.toFixed(1)} a second, ${askback.peakMb()} MB at the most`)
}

async function inquiriesIn(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('inquiry')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function tell(name: string, { p50, p99, most }: Held, reference: Held): void {
  const ratio = (p99 / Math.max(reference.p99, 0.1)).toFixed(1)
  const [half, nearly, all] = [p50, p99, most].map((ms) => ms.toFixed(1))
  console.log(
    `${name.padEnd(26)} held up p50 ${half} ms, p99 ${nearly} ms, at most ${all} ms, ${ratio} times the reference`,
  )
}
