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

export type Departure =
  | { readonly leave: true }
  | { readonly leave: false; readonly state: Extract<OutboundState, 'held' | 'cancelled'>; readonly why: string }

/**
 * Asks once more, right before sending, whether a reply that a person approved may leave.
 *
 * @param allowList addresses in lower case, used by mode `allow_list`
 */
export function departure(reply: Circumstances, mode: SendMode, allowList: readonly string[]): Departure {
  if (!reply.approved) return { leave: false, state: 'cancelled', why: 'The approval was taken back.' }
  const why = reasonToHold(reply, mode, allowList)
  return why === null ? { leave: true } : { leave: false, state: 'held', why }
}

function reasonToHold(reply: Circumstances, mode: SendMode, allowList: readonly string[]): string | null {
  if (!reply.intact) return 'The stored bytes are not the ones that were approved.'
  if (reply.buyerWroteAgain) return 'The buyer wrote again after this was approved. Read that first.'
  if (reply.suppressions.includes('hard_bounce')) return `${reply.recipient} does not exist: a mail to it was returned.`
  if (reply.noSender !== null) return reply.noSender
  if (mode === 'log_only') return 'Sending is set to log_only: this was logged and did not leave.'
  if (mode === 'allow_list' && !allowList.includes(reply.recipient))
    return `${reply.recipient} is not on the allow list.`
  return null
}
