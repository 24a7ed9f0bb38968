import type { OutboundState, SendMode } from './outbound.ts'

/** Why an address may not be written to. An opt-out stops what we begin, a bounce every mail. */
export type SuppressionReason = 'opt_out' | 'hard_bounce'

/** What stands in the books at the moment an approved reply would leave. */
export interface Circumstances {
  readonly recipient: string
  readonly approved: boolean
  /** The bytes are still the approved ones. */
  readonly intact: boolean
  readonly buyerWroteAgain: boolean
  readonly suppressions: readonly SuppressionReason[]
  /** Why our mailbox cannot send; null when it can. */
  readonly noSender: string | null
}

/** Why a reply stays; the desk has words for each. */
export const STAYS = [
  'taken_back',
  'bytes_changed',
  'buyer_wrote_again',
  'address_returned',
  'log_only',
  'not_on_allow_list',
] as const
type Stay = (typeof STAYS)[number]

export type Departure =
  | { readonly leave: true }
  | {
      readonly leave: false
      readonly state: Extract<OutboundState, 'held' | 'cancelled'>
      /** What a mailbox says of itself stands as it is. */
      readonly why: Stay | { readonly noSender: string }
    }

/**
 * Asks once more, right before sending, whether a reply that a person approved may leave.
 *
 * @param allowList addresses in lower case, used by mode `allow_list`
 */
export function departure(reply: Circumstances, mode: SendMode, allowList: readonly string[]): Departure {
  if (!reply.approved) return { leave: false, state: 'cancelled', why: 'taken_back' }
  const why = reasonToHold(reply, mode, allowList)
  return why === null ? { leave: true } : { leave: false, state: 'held', why }
}

function reasonToHold(
  reply: Circumstances,
  mode: SendMode,
  allowList: readonly string[],
): Stay | { readonly noSender: string } | null {
  if (!reply.intact) return 'bytes_changed'
  if (reply.buyerWroteAgain) return 'buyer_wrote_again'
  if (reply.suppressions.includes('hard_bounce')) return 'address_returned'
  if (reply.noSender !== null) return { noSender: reply.noSender }
  if (mode === 'log_only') return 'log_only'
  if (mode === 'allow_list' && !allowList.includes(reply.recipient)) return 'not_on_allow_list'
  return null
}
