import { afterAll, expect, test } from 'vitest'
import { CALM } from '../../../src/core/draft/promise/load.ts'
import { NO_HISTORY } from '../../../src/core/history.ts'
import { judge } from '../../../src/core/triage.ts'
import { type JudgeThread, openJudgeThread } from '../../../src/jobs/judging/judge-thread.ts'
import { aMail } from '../../kit/mail.ts'
import { shippedRules } from '../../kit/rules.ts'

const threads: JudgeThread[] = []
const opened = (...limits: Parameters<typeof openJudgeThread>): JudgeThread => {
  const thread = openJudgeThread(...limits)
  threads.push(thread)
  return thread
}
afterAll(() => Promise.all(threads.map((thread) => thread.close())))

const now = '2026-11-23T02:00:00.000Z'
const aCase = (text: string) => ({
  mail: aMail({ text }),
  history: NO_HISTORY,
  now,
  said: { mark: null },
  load: CALM,
})
const WORDS =
  'Dear Sir, please quote 500 pcs of your vacuum flask 500 ml, CIF Rotterdam. Ann Visser, Harbour Tools B.V.'

test('a mail is decided about as it would be without a thread', async () => {
  const rules = await shippedRules()
  const there = await opened().judge({ rules, corrections: [] }, aCase(WORDS))
  const { mail } = aCase(WORDS)
  expect(there).toEqual(judge(mail, rules, NO_HISTORY, now))
})

test('what was taught since is told to the thread before the next mail', async () => {
  const rules = await shippedRules()
  const thread = opened()
  const kindOf = async (corrections: readonly { kind: 'complaint'; language: string; text: string }[]) =>
    (await thread.judge({ rules, corrections }, { ...aCase('zorp blim quux') })).triage.kind
  const before = await kindOf([])
  const taught = Array.from(
    { length: 5 },
    () => ({ kind: 'complaint', language: 'en', text: 'zorp blim quux' }) as const,
  )
  expect(before).not.toBe('complaint')
  expect(await kindOf(taught)).toBe('complaint')
  expect(await kindOf([])).toBe(before)
})

test('a decision beyond the limits is an error, and a new thread decides about the next mail', async () => {
  const rules = await shippedRules()
  const slow = opened({ timeout: 1, memory: 512 })
  await expect(slow.judge({ rules, corrections: [] }, aCase(WORDS))).rejects.toThrow('took more than')
  const thread = opened()
  expect((await thread.judge({ rules, corrections: [] }, aCase(WORDS))).triage.kind).toBe('inquiry')
})

test('mails asked for at once are all decided about', async () => {
  const rules = await shippedRules()
  const thread = opened()
  const judged = await Promise.all(
    [1, 2, 3].map((n) => thread.judge({ rules, corrections: [] }, aCase(`${WORDS} ${n}`))),
  )
  expect(judged.map(({ triage }) => triage.text.at(-1))).toEqual(['1', '2', '3'])
})
