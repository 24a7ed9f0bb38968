import { parentPort } from 'node:worker_threads'
import type { Load } from '../../core/draft/promise/load.ts'
import type { History } from '../../core/history.ts'
import type { Mail } from '../../core/mail.ts'
import type { Rules } from '../../core/rules.ts'
import type { Correction, Teaching } from '../../core/teaching.ts'
import { type Judged, judge } from '../../core/triage.ts'

/** What all mails are decided by until it changes. */
export interface Ground {
  readonly rules: Rules
  readonly corrections: readonly Correction[]
}

/** One mail, and what is known beside it. */
export interface Case {
  readonly mail: Mail
  readonly history: History
  /** ISO 8601 instant. */
  readonly now: string
  readonly said: Omit<Teaching, 'corrections'>
  readonly load: Load
}

/** What the thread is told or asked; grounds have numbers. */
export type Task =
  | { readonly kind: 'ground'; readonly number: number; readonly ground: Ground }
  | { readonly kind: 'case'; readonly ground: number; readonly of: Case }

/** What it answers; `other_ground` when it does not know the ground, because it was started anew. */
export type Answer =
  | { readonly kind: 'known' }
  | { readonly kind: 'judged'; readonly judged: Judged }
  | { readonly kind: 'other_ground' }
  | { readonly kind: 'problem'; readonly problem: string }

let known: { readonly number: number; readonly ground: Ground } | null = null

parentPort?.on('message', (task: Task) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(task))
})

function answer(task: Task): Answer {
  if (task.kind === 'ground') {
    known = task
    return { kind: 'known' }
  }
  if (known?.number !== task.ground) return { kind: 'other_ground' }
  const { rules, corrections } = known.ground
  const { mail, history, now, said, load } = task.of
  try {
    return { kind: 'judged', judged: judge(mail, rules, history, now, { corrections, ...said }, load) }
  } catch (error) {
    return { kind: 'problem', problem: error instanceof Error ? error.message : String(error) }
  }
}
