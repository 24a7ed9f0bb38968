import { schedule as scheduleCron } from 'node-cron'
import type { Log } from './log.ts'
import type { Job } from './schedule.ts'
import { type Bell, createBell, type Ear } from './wake.ts'

export interface RunnerDeps {
  readonly bell: Bell
  readonly clock: () => Date
  readonly log: Log
}

/** Without a ring a job looks each second: the desk may run in another process. */
const LOOK_EVERY = 1000
/** The longest a timer can wait, about 24 days; a cron job is woken by its clock. */
const LONG = 2 ** 31 - 1

/** Runs each job by itself, one round after the other, until the signal aborts; resolves when every round is over. */
export async function runJobs(jobs: readonly Job[], deps: RunnerDeps, signal: AbortSignal): Promise<void> {
  await Promise.all(jobs.map((job) => runJob(job, deps, signal)))
}

async function runJob(job: Job, deps: RunnerDeps, signal: AbortSignal): Promise<void> {
  const { ear, every, end } = earFor(job, deps.bell)
  while (!signal.aborted) {
    const more = await runOnce(job, deps)
    if (more !== true) await ear.wait(every, signal)
  }
  await end()
}

/** An error costs a round, never the worker. */
async function runOnce({ name, run }: Job, { clock, log }: RunnerDeps): Promise<unknown> {
  try {
    return await run(clock())
  } catch (error) {
    log.error({ job: name, err: error }, 'a round of a job failed')
    return false
  }
}

function earFor({ name, when }: Job, bell: Bell): { ear: Ear; every: number; end: () => Promise<void> } {
  if (when === 'rung') return { ear: bell.listen(), every: LOOK_EVERY, end: async () => {} }
  const clockBell = createBell()
  const task = scheduleCron(when.cron, clockBell.ring, { timezone: 'UTC', name })
  return { ear: clockBell.listen(), every: LONG, end: async () => task.destroy() }
}
