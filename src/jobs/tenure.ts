import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Db } from '../store/database.ts'
import { dropLease, takeLease } from '../store/leases.ts'
import type { Log } from './log.ts'
import { createBell } from './wake.ts'

export interface TenureDeps {
  readonly db: Db
  readonly clock: () => Date
  readonly log: Log
}

const NAME = 'worker'
const LEASE_MS = 15_000
const RENEW_EVERY = 5_000

/**
 * Does the work while this process holds the lease of the worker: of several processes on one database one works and the
 * others stand by.
 *
 * @param work runs until its signal aborts: when the lease is lost or `signal` aborts
 */
export async function whileInOffice(
  { db, clock, log }: TenureDeps,
  work: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const { wait } = createBell().listen()
  let office: { end: AbortController; done: Promise<void> } | null = null
  const leave = async () => {
    office?.end.abort()
    await office?.done
    office = null
  }
  while (!signal.aborted) {
    if (await holds(db, holder, clock(), log)) office ??= enter(work)
    else await leave()
    await wait(RENEW_EVERY, signal)
  }
  await leave()
  await dropLease(db, NAME, holder).catch((error: unknown) => log.warn({ err: error }, 'the lease was not given back'))
}

function enter(work: (signal: AbortSignal) => Promise<void>) {
  const end = new AbortController()
  return { end, done: work(end.signal) }
}

/** A database that cannot be asked says no: another worker may have it by the time the lease is over. */
async function holds(db: Db, holder: string, now: Date, log: Log): Promise<boolean> {
  try {
    return await takeLease(db, NAME, holder, now, new Date(now.getTime() + LEASE_MS))
  } catch (error) {
    log.error({ err: error }, 'the lease of the worker could not be renewed')
    return false
  }
}
