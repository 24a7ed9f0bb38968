import { askFor, type ChatMessage } from '../core/draft/polish/ask-for.ts'
import { draftToPolish } from '../core/draft/polish/draft-to-polish.ts'
import { polish } from '../core/draft/polish/polish.ts'
import type { Rules } from '../core/rules.ts'
import type { Answer } from '../model/endpoint.ts'
import type { Db } from '../store/database.ts'
import { beginPolish, nextToPolish, type PolishResult, settlePolish, type Unpolished } from '../store/draft/polish.ts'
import type { Log } from './log.ts'

export interface PolishDeps {
  readonly db: Db
  readonly rules: Rules
  /** Of the model. */
  readonly name: string
  readonly ask: (messages: readonly ChatMessage[]) => Promise<Answer>
  readonly log: Log
}

/** After trouble with the endpoint it is left alone so long, for all drafts; then the draft is given up. */
const REST_MINUTES = [1, 5, 20] as const

/**
 * Has one waiting draft reworded that nobody has touched. The draft stays as it is: a wording that keeps every fact is put beside it.
 *
 * @returns false when there is nothing to do now
 */
export async function polishNext(deps: PolishDeps, now: Date): Promise<boolean> {
  const { db, name, log } = deps
  const next = await nextToPolish(db)
  if (next === null || (next.dueAt !== null && next.dueAt > now)) return false
  const rest = REST_MINUTES[next.attempts]
  const dueAt = new Date(now.getTime() + (rest ?? 0) * 60_000)
  await beginPolish(db, next, { model: name, last: rest === undefined, dueAt }, now)
  const result = await resultOf(deps, next, now)
  if (result.state !== 'offered') log.info({ draft: next.draftId, because: result.because }, 'no other wording kept')
  await settlePolish(db, next, result, now)
  return true
}

async function resultOf({ ask, rules }: PolishDeps, { text, triage }: Unpolished, now: Date): Promise<PolishResult> {
  const draft = draftToPolish(triage)
  const messages = draft?.text === text ? askFor(draft, triage.text) : null
  if (draft === null || messages === null) return { state: 'refused', because: ['not one to be reworded'] }
  const answer = await ask(messages)
  if (!answer.ok) return { state: 'trouble', because: [answer.why] }
  const polished = polish(draft, answer.text, triage, rules, now.toISOString())
  return polished.ok ? { state: 'offered', text: polished.text } : { state: 'refused', because: polished.because }
}
