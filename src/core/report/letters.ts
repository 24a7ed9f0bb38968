import type { Traits } from './arrival.ts'
import { quantile } from './quantile.ts'

/** A letter that was drafted and sent. */
export interface SentLetter extends Traits {
  readonly inquiryId: string
  /** When it was approved, milliseconds since 1970. */
  readonly at: number
  /** How much of the draft was changed, from 0 to 1. */
  readonly distance: number
}

export const CHANGED = ['as_drafted', 'lightly', 'clearly', 'rewritten'] as const
export type Changed = (typeof CHANGED)[number]

export interface Edits {
  readonly letters: number
  /** Null when there are no letters. */
  readonly median: number | null
  readonly counts: Record<Changed, number>
}

/** How much people changed of what was drafted for them. */
export function editsOf(letters: readonly SentLetter[]): Edits {
  const count = (how: Changed) => letters.filter((one) => changedHow(one) === how).length
  return {
    letters: letters.length,
    median: quantile(
      letters.map(({ distance }) => distance),
      0.5,
    ),
    counts: {
      as_drafted: count('as_drafted'),
      lightly: count('lightly'),
      clearly: count('clearly'),
      rewritten: count('rewritten'),
    },
  }
}

/** Up to a tenth is light, up to a half clear; beyond that it is another letter. */
export function changedHow({ distance }: SentLetter): Changed {
  if (distance === 0) return 'as_drafted'
  if (distance <= 0.1) return 'lightly'
  return distance <= 0.5 ? 'clearly' : 'rewritten'
}
