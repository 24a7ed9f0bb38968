import type { Kind } from '../inquiry.ts'
import type { DiscardReason } from './discard-reasons.ts'

/** So many inquiries are dealt with at once, and no more: a person has to have looked at each. */
export const MOST_AT_ONCE = 200

/** What may be done to many inquiries with one press. None of it writes to a buyer, and nearly all of it can be taken back. */
export type BulkAct =
  /** `until`: ISO 8601 instant; null: until the buyer writes. */
  | { readonly do: 'snooze'; readonly until: string | null }
  | { readonly do: 'wake' }
  | { readonly do: 'assign'; readonly staffId: string | null }
  | { readonly do: 'discard'; readonly code: DiscardReason; readonly words: string }
  | { readonly do: 'reopen' }
  | { readonly do: 'mark'; readonly kind: Kind }
  | { readonly do: 'unmark' }

/** How an inquiry stood before an act. */
export interface Before {
  readonly ownerId: string | null
  readonly snooze: { readonly until: string | null } | null
  /** The kind a person gave to it. */
  readonly marked: Kind | null
  readonly discarded: { readonly code: DiscardReason; readonly words: string } | null
}

/**
 * The act that brings an inquiry back to where it stood; null when there is none, as for what the program itself had filed.
 *
 * @param now ISO 8601 instant
 */
export function inverseOf(act: BulkAct, before: Before, now: string): BulkAct | null {
  switch (act.do) {
    case 'snooze':
    case 'wake':
      return asleep(before.snooze, now) ? { do: 'snooze', until: before.snooze.until } : { do: 'wake' }
    case 'assign':
      return { do: 'assign', staffId: before.ownerId }
    case 'discard':
      return { do: 'reopen' }
    case 'reopen':
      return before.discarded && { do: 'discard', ...before.discarded }
    case 'mark':
    case 'unmark':
      return before.marked === null ? { do: 'unmark' } : { do: 'mark', kind: before.marked }
    default:
      return act satisfies never
  }
}

function asleep(snooze: Before['snooze'], now: string): snooze is NonNullable<Before['snooze']> {
  return snooze !== null && (snooze.until === null || Date.parse(snooze.until) > Date.parse(now))
}
