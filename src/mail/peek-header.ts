import type { Address } from '../core/mail.ts'
import { splitHeader } from './header-block.ts'
import { addressesOf, messageIdsOf, readable, readHeaderFields } from './parse/header-fields.ts'

/** As much of a mail as lets a person find it elsewhere. */
export interface PeekedHeader {
  readonly messageId: string | null
  readonly from: Address | null
  readonly subject: string
}

/** Reads the header alone, for a mail that the reader could not read and that still must be seen. Never fails. */
export function peekHeader(raw: Uint8Array): PeekedHeader {
  const fields = readHeaderFields(splitHeader(raw).lines)
  return {
    messageId: messageIdsOf(fields, 'message-id')[0] ?? null,
    from: addressesOf(fields, 'from')[0] ?? null,
    subject: readable(fields.get('subject')?.[0] ?? ''),
  }
}
