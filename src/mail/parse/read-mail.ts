import type { Attachment, Mail } from '../../core/mail.ts'
import { isBody, MOST_HTML, MOST_TEXT, readBody } from './body.ts'
import { decodeText } from './charset.ts'
import { readDateField } from './date-field.ts'
import {
  addressesOf,
  type HeaderFields,
  messageIdsOf,
  readable,
  readHeaderFields,
  returnPathOf,
} from './header-fields.ts'
import { type Part, splitParts } from './split-parts.ts'

/** Bytes of one mail that are read; what is beyond stays in the raw mail. */
const MOST_RAW = 25 * 1024 * 1024
/** A character of a text part takes at most so many bytes. */
const BYTES_A_CHARACTER = 4
const DEEPEST_NESTED_MAIL = 3

/**
 * Reads a mail in this thread; whoever has mail from outside goes through `openMailReader`, whose thread can be killed.
 *
 * @throws what mailparser throws for a mail beyond its limits
 */
export async function readMail(raw: Uint8Array): Promise<Mail> {
  return await readNested(raw, 0)
}

async function readNested(raw: Uint8Array, depth: number): Promise<Mail> {
  const { headerLines, parts } = await splitParts(withLineFeeds(raw.subarray(0, MOST_RAW)), bytesToKeep)
  const fields = readHeaderFields(headerLines)
  const body = readBody(parts.filter(isBody))
  const files = parts.filter((part) => !isBody(part))
  const contentType = rootType(fields)
  const nested = files.find(
    ({ contentType }) => contentType === 'message/rfc822' || contentType === 'text/rfc822-headers',
  )
  const isReport = contentType === 'multipart/report'
  const forwarded =
    nested !== undefined && !isReport && depth < DEEPEST_NESTED_MAIL ? await forwardedText(nested, depth) : ''
  return {
    ...headOf(fields),
    contentType,
    text: [body.text, forwarded].filter((text) => text !== '').join('\n\n'),
    html: body.html,
    links: body.links,
    attachments: files.map(toAttachment),
    deliveryStatus: textOfFirst(files, /^message\/(global-)?delivery-status$/),
    returned: isReport && nested !== undefined ? decodeText(nested.bytes, nested.charset).text : null,
    warnings: [...body.warnings, ...complaints(fields, files, raw.length)],
  }
}

function bytesToKeep(contentType: string): number {
  if (contentType === 'text/html') return MOST_HTML * BYTES_A_CHARACTER
  return contentType.startsWith('text/') || contentType.startsWith('message/') ? MOST_TEXT * BYTES_A_CHARACTER : 0
}

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

function headOf(fields: HeaderFields): Head {
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
    subject: readable(fields.get('subject')?.[0] ?? ''),
    headers: Object.fromEntries([...fields].map(([name, values]) => [name, values.map(readable)])),
  }
}

function rootType(fields: HeaderFields): string {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(fields.get('content-type')?.[0] ?? '')?.[1]
  return type?.toLowerCase() ?? 'text/plain'
}

/** A mail forwarded as an attachment says its words there; they belong to the text, below a line that says so. */
async function forwardedText({ bytes }: Part, depth: number): Promise<string> {
  const mail = await readNested(bytes, depth + 1)
  const from = mail.from === null ? '' : `${mail.from.name ?? ''} <${mail.from.address}>`.trim()
  const head = [
    '---------- Forwarded message ----------',
    `From: ${from}`,
    `Date: ${mail.headers['date']?.[0] ?? ''}`,
    `Subject: ${mail.subject}`,
  ]
  return [...head, '', mail.text].join('\n')
}

function toAttachment({ filename, contentType, size, disposition, embedded }: Part, index: number): Attachment {
  return {
    index,
    filename: filename === null ? null : readable(filename),
    contentType,
    bytes: size,
    inline: embedded || disposition === 'inline',
  }
}

function textOfFirst(files: readonly Part[], type: RegExp): string | null {
  const part = files.find(({ contentType }) => type.test(contentType))
  return part === undefined ? null : decodeText(part.bytes, part.charset).text
}

function complaints(fields: HeaderFields, files: readonly Part[], size: number): string[] {
  const has = (type: RegExp) =>
    files.some(({ contentType, filename }) => type.test(contentType) || type.test(filename ?? ''))
  const found: [boolean, string][] = [
    [size > MOST_RAW, 'Only the first 25 MB of the mail were read.'],
    [(fields.get('from')?.length ?? 0) > 1, 'The mail names its sender more than once; the first was taken.'],
    [
      has(/^application\/(vnd\.)?ms-tnef$|^winmail\.dat$/i),
      'Files or text are packed in an Outlook format (winmail.dat) that cannot be opened.',
    ],
    [has(/^application\/(x-)?pkcs7-mime$/i), 'The mail is encrypted or sealed (S/MIME) and cannot be opened.'],
    [has(/^application\/pgp-encrypted$/i), 'The mail is encrypted (PGP) and cannot be opened.'],
  ]
  return found.filter(([applies]) => applies).map(([, words]) => words)
}

/** Some old programs end lines with a carriage return alone; no MIME reader sees lines then. */
function withLineFeeds(raw: Uint8Array): Uint8Array {
  return raw.includes(10) ? raw : raw.map((byte) => (byte === 13 ? 10 : byte))
}
