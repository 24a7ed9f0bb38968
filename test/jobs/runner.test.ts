import { expect, it } from 'vitest'
import { runJobs } from '../../src/jobs/runner.ts'
import { createBell } from '../../src/jobs/wake.ts'
import { NOW } from '../kit/books.ts'
import { aLog } from '../kit/log.ts'

it('runs a job at the start, again while there is more, and again at each ring; an error costs one round', async () => {
  const bell = createBell()
  const log = aLog()
  const end = new AbortController()
  const rounds: (() => boolean)[] = [
    () => true,
    () => {
      bell.ring()
      return false
    },
    () => {
      bell.ring()
      throw new Error('the database is away')
    },
    () => {
      end.abort()
      return false
    },
  ]
  const left = [...rounds]
  const run = async (now: Date) => {
    expect(now).toBe(NOW)
    return left.shift()?.()
  }
  await runJobs([{ name: 'job', when: 'rung', run }], { bell, log, clock: () => NOW }, end.signal)
  expect(left).toEqual([])
  expect(log.said).toEqual(['a round of a job failed'])
})

it('ends only when a round that has begun is over', async () => {
  const end = new AbortController()
  const begun = Promise.withResolvers<void>()
  const mayEnd = Promise.withResolvers<void>()
  let over = false
  const run = async () => {
    begun.resolve()
    await mayEnd.promise
    over = true
  }
  const jobs = [{ name: 'slow', when: { cron: '* * * * *' }, run } as const]
  const running = runJobs(jobs, { bell: createBell(), log: aLog(), clock: () => NOW }, end.signal)
  await begun.promise
  end.abort()
  mayEnd.resolve()
  await running
  expect(over).toBe(true)
})
