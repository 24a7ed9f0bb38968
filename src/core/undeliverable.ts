import type { Mail } from './mail.ts'

/** What a delivery report says of a mail of ours that never arrived and never will. */
export interface Undeliverable {
  /** Message id of our mail. */
  readonly messageId: string
  /** Lower case. */
  readonly recipient: string
  /** Enhanced status code, RFC 3463. */
  readonly status: string
  /** The server's words. */
  readonly words: string
}

/**
 * RFC 3463 and 7505: bad destination mailbox (5.1.1), bad system (5.1.2), bad syntax (5.1.3), moved (5.1.6), null MX (5.1.10),
 * disabled (5.2.1), no route (5.4.4).
 */
const HARD = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1|4\.4)$/

/**
 * Reads a delivery status (RFC 3464) with a conservative eye: full mailboxes, greylisting, blocked senders and everything
 * unclear say nothing of the address.
 *
 * @returns null unless an address is said to be wrong for good in a report that returns a mail
 */
export function undeliverable(mail: Mail): Undeliverable | null {
  const messageId = /^message-id:\s*(<[^<>\s]+>)/im.exec(mail.returned ?? '')?.[1]
  if (messageId === undefined || mail.deliveryStatus === null) return null
  for (const block of mail.deliveryStatus.split(/\r?\n[ \t]*\r?\n/)) {
    const fields = fieldsOf(block)
    const recipient =
      addressOf(fields.get('final-recipient') ?? '') ?? addressOf(fields.get('original-recipient') ?? '')
    const status = /^\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? ''
    if (recipient === null || fields.get('action')?.toLowerCase() !== 'failed' || !HARD.test(status)) continue
    return { messageId, recipient, status, words: fields.get('diagnostic-code') ?? status }
  }
  return null
}

/** Whether a server's answer to a recipient, such as `550 5.1.1 No such user` (RFC 2034), says that the address is wrong for good. */
export function deniesAddress(answer: string): boolean {
  return HARD.test(/^5\d\d[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(answer)?.[1] ?? '')
}

function fieldsOf(block: string): Map<string, string> {
  const unfolded = block.replace(/\r?\n[ \t]+/g, ' ')
  const lines = unfolded.split(/\r?\n/).map((line) => line.split(/:(.*)/s))
  return new Map(lines.map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()]))
}

/** `rfc822; someone@example.com` */
function addressOf(field: string): string | null {
  return /^[^;]*;\s*<?([^\s<>@]+@[^\s<>@]+)>?$/.exec(field)?.[1]?.toLowerCase() ?? null
}
