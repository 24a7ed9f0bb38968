import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Compose, Letter } from '../core/letter.ts'
import type { Address } from '../core/mail.ts'
import { dateFieldOf, quoteOf } from './quote.ts'

/** A letter that must not become a mail, whoever approved it. */
export class UnfitLetter extends Error {
  readonly code: 'bad_address' | 'control_character' | 'bad_message_id'

  constructor(code: UnfitLetter['code'], message: string) {
    super(message)
    this.name = 'UnfitLetter'
    this.code = code
  }
}

/** RFC 5321 section 4.1.2 without quoted local parts and address literals, which no buyer has. */
const ADDRESS =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i
const MESSAGE_ID = /^<[^<>\s]{1,250}>$/

/**
 * Turns a letter into the bytes of a mail: one text/plain part in UTF-8, the buyer's words quoted below ours. The same
 * letter always gives the same bytes.
 *
 * @throws UnfitLetter when an address, an id or a header line is not safe to write
 */
export const compose: Compose = async (letter) => {
  const raw = await new MailComposer({
    from: mailbox(letter.from),
    to: mailbox(letter.to),
    subject: line(letter.subject),
    date: dateFieldOf(letter.date, letter.timeZone),
    messageId: messageId(letter.messageId),
    ...threadOf(letter),
    text: crlf(textOf(letter)),
    encoding: encodingFor(letter.text),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  return { raw, sha256: createHash('sha256').update(raw).digest('hex') }
}

/** Whether a mail may go to this address: exactly one mailbox and nothing that could break a header or a command. */
export function isPlainAddress(address: string): boolean {
  return address.length <= 254 && ADDRESS.test(address)
}

function mailbox({ name, address }: Address): { name: string; address: string } {
  if (!isPlainAddress(address))
    throw new UnfitLetter('bad_address', `"${address}" is not an address mail can be sent to.`)
  return { name: line(name ?? ''), address }
}

function line(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001F\u007F]/.test(text))
    throw new UnfitLetter('control_character', 'A header line holds a control character.')
  return text
}

/** In-Reply-To and References of RFC 5322 section 3.6.4; ids that others wrote wrongly are left out. */
function threadOf({ answers }: Letter): { inReplyTo?: string; references?: string[] } {
  if (answers === null) return {}
  const ids = [...answers.references, ...(answers.messageId === null ? [] : [answers.messageId])]
  const references = [...new Set(ids)].filter((id) => MESSAGE_ID.test(id))
  const inReplyTo = answers.messageId
  return {
    ...(inReplyTo !== null && MESSAGE_ID.test(inReplyTo) && { inReplyTo }),
    ...(references.length > 0 && { references }),
  }
}

function messageId(id: string): string {
  if (!MESSAGE_ID.test(id)) throw new UnfitLetter('bad_message_id', `"${id}" is not a message id.`)
  return id
}

function textOf({ text, answers, timeZone }: Letter): string {
  const quote = answers === null || answers.text.trim() === '' ? '' : `\n\n${quoteOf(answers, timeZone)}`
  return `${text.trimEnd()}${quote}\n`
}

/** Either encoding keeps lines short and survives every relay; base64 is the shorter one for most other scripts. */
function encodingFor(text: string): 'quoted-printable' | 'base64' {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  return foreign * 4 > text.length ? 'base64' : 'quoted-printable'
}

function crlf(text: string): string {
  return text.replace(/\r\n?|\n/g, '\r\n')
}
