import { workingDays } from '../../calendar/working-days.ts'
import type { Rules } from '../../rules.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'

/** What our books know beside the mail that is answered. */
export interface Books {
  /** Names, companies and addresses of other buyers. */
  readonly others: readonly string[]
  /** ISO 8601 instant of our last mail that the buyer has left unanswered; null when we owe the next word. */
  readonly unansweredSince: string | null
}

export const NO_BOOKS: Books = { others: [], unansweredSince: null }

/** Working days of ours that lie between two mails which nobody answered, the days of both included. */
const FOLLOW_UP_DAYS = 3
/** Shorter names are words as well. */
const SHORTEST = 4

/** What only our books can tell: that another buyer is named, or that we wrote a moment ago. */
export function bookFaults(
  { body }: LetterText,
  { others, unansweredSince }: Books,
  { company }: Rules,
  now: string,
): Found[] {
  const named = others
    .filter((name) => name.length >= SHORTEST && body.includes(name))
    .filter((name) => standsAlone(body, name))
  const soon = unansweredSince !== null && workingDays(unansweredSince, now, company) <= FOLLOW_UP_DAYS
  return [
    ...named.map((evidence) => ({ check: 'other-buyer-named', evidence }) as const),
    ...(soon ? [{ check: 'second-follow-up', evidence: '' } as const] : []),
  ]
}

/** Not within a longer word. */
function standsAlone(body: string, name: string): boolean {
  const at = body.indexOf(name)
  const around = `${body[at - 1] ?? ' '}${body[at + name.length] ?? ' '}`
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}]/u.test(around)
}
