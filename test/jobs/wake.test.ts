import { expect, it } from 'vitest'
import { createBell } from '../../src/jobs/wake.ts'

const LONG = 60_000
const never = new AbortController().signal

it('wakes everybody who listens', async () => {
  const bell = createBell()
  const ears = [bell.listen(), bell.listen()]
  const woken = Promise.all(ears.map((ear) => ear.wait(LONG, never)))
  bell.ring()
  await woken
})

it('counts a ring that came while nobody waited, once', async () => {
  const bell = createBell()
  const ear = bell.listen()
  bell.ring()
  bell.ring()
  await ear.wait(LONG, never)
  const next = ear.wait(LONG, never).then(() => 'woken')
  expect(await Promise.race([next, Promise.resolve('still waiting')])).toBe('still waiting')
  bell.ring()
  expect(await next).toBe('woken')
})

it('ends with the signal, also one that aborted before', async () => {
  const end = new AbortController()
  const ear = createBell().listen()
  const waiting = ear.wait(LONG, end.signal)
  end.abort()
  await waiting
  await ear.wait(LONG, end.signal)
})
