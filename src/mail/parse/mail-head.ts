import type { Mail } from '../../core/mail.ts'
import { readDateField } from './date-field.ts'
import { addressesOf, type HeaderFields, messageIdsOf, readable, returnPathOf } from './header-fields.ts'

type Head = Pick<
  Mail,
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'sentAt'
  | 'utcOffset'
  | 'from'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'returnPath'
  | 'subject'
  | 'headers'
>

/** RFC 5322 section 2.1.1: the longest line. */
const MOST_SUBJECT = 998

/** What the header says, decoded. */
export function readHead(fields: HeaderFields): Head {
  const date = readDateField(fields.get('date')?.[0] ?? '')
  return {
    messageId: messageIdsOf(fields, 'message-id')[0] ?? null,
    inReplyTo: messageIdsOf(fields, 'in-reply-to'),
    references: messageIdsOf(fields, 'references'),
    sentAt: date?.instant ?? null,
    utcOffset: date?.utcOffset ?? null,
    from: addressesOf(fields, 'from')[0] ?? null,
    replyTo: addressesOf(fields, 'reply-to'),
    to: addressesOf(fields, 'to'),
    cc: addressesOf(fields, 'cc'),
    returnPath: returnPathOf(fields),
    subject: readable(fields.get('subject')?.[0] ?? '').slice(0, MOST_SUBJECT),
    headers: Object.fromEntries([...fields].map(([name, values]) => [name, values.map(readable)])),
  }
}
