import type { Judged } from '../../core/triage.ts'
import { openThread, type ThreadLimits } from '../../mail/parse/thread.ts'
import { openTurns } from '../../mail/parse/turns.ts'
import type { Answer, Case, Ground, Task } from './judge-worker.ts'

/** Decides about mails in a thread of its own: whoever is at the desk meanwhile does not wait for it. */
export interface JudgeThread {
  /** @throws when a mail cannot be decided about in time and memory; the next one is not held up */
  judge(ground: Ground, of: Case): Promise<Judged>
  close(): Promise<void>
}

const LIMITS: ThreadLimits = { timeout: 20_000, memory: 512 }

/** @param limits of one decision */
export function openJudgeThread(limits: ThreadLimits = LIMITS): JudgeThread {
  const thread = openThread<Task, Answer>(new URL('judge-worker.ts', import.meta.url), limits)
  let told: { readonly number: number; readonly ground: Ground } | null = null

  const turns = openTurns()
  const ask = async (ground: Ground, of: Case): Promise<Answer | null> => {
    if (told === null || isAnother(told.ground, ground)) told = { number: (told?.number ?? 0) + 1, ground }
    const task: Task = { kind: 'case', ground: told.number, of }
    const answer = await thread.ask(task)
    if (answer?.kind !== 'other_ground') return answer
    await thread.ask({ kind: 'ground', ...told })
    return thread.ask(task)
  }

  return {
    async judge(ground, of) {
      const answer = await turns.take(() => ask(ground, of))
      if (answer?.kind === 'judged') return answer.judged
      if (answer?.kind === 'problem') throw new Error(answer.problem)
      throw new Error(`Deciding about the mail took more than ${limits.timeout / 1000} s or ${limits.memory} MB.`)
    },
    close: async () => {
      await turns.over()
      await thread.close()
    },
  }
}

/** Rules and corrections are replaced, never changed. */
function isAnother(one: Ground, other: Ground): boolean {
  return one.rules !== other.rules || one.corrections !== other.corrections
}
