import type { Company } from './company.ts'
import type { Letter } from './letter.ts'
import type { Address, Mail } from './mail.ts'

/** More than any real conversation; keeps a hostile chain of ids out of our header. */
const MOST_REFERENCES = 50

/**
 * The letter that answers a mail: from the mailbox it was written to, to its writer, in the same thread (RFC 5322 section 3.6.4).
 *
 * @param answered the buyer's mail, and `words`: what they newly wrote
 * @param now ISO 8601 instant
 */
export function replyLetter(
  reply: { readonly subject: string; readonly text: string },
  answered: { readonly mail: Mail; readonly words: string },
  between: { readonly mailbox: string; readonly buyer: Address; readonly company: Company },
  messageId: string,
  now: string,
): Letter {
  const { mail, words } = answered
  const { mailbox, buyer, company } = between
  const thread = [...new Set([...mail.references, ...(mail.messageId === null ? [] : [mail.messageId])])]
  return {
    messageId,
    date: now,
    timeZone: company.timeZone,
    from: { name: company.signature.name, address: mailbox },
    to: buyer,
    subject: oneLine(reply.subject),
    text: reply.text,
    answers: {
      messageId: mail.messageId,
      // The first id ties the thread together, the last ones say where in it we are.
      references:
        thread.length <= MOST_REFERENCES ? thread : [...thread.slice(0, 1), ...thread.slice(1 - MOST_REFERENCES)],
      sentAt: mail.sentAt,
      from: mail.from,
      text: words,
    },
  }
}

/** A header is one line; what would break it becomes a space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
