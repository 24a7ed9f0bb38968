import type { Mail } from './mail.ts'
import { refusalOf } from './server-answer.ts'

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
    if (recipient === null || fields.get('action')?.toLowerCase() !== 'failed' || !isHard(status)) continue
    return { messageId, recipient, status, words: fields.get('diagnostic-code') ?? status }
  }
  return null
}

/** Whether a status (RFC 3463) says that the address is wrong for good. */
function isHard(status: string): boolean {
  return refusalOf(`550 ${status}`) === 'no_such_address'
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
