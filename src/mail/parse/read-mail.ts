import type { Attachment, Mail } from '../../core/mail.ts'
import { splitHeader } from '../header-block.ts'
import { fromFirstLine } from '../mail-start.ts'
import { type Body, isBody, MOST_HTML, MOST_TEXT, readBody } from './body.ts'
import { decodeText } from './charset.ts'
import { complaintsAbout } from './complaints.ts'
import { type HeaderFields, readable, readHeaderFields } from './header-fields.ts'
import { readHead } from './mail-head.ts'
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
  const mail = await readNested(raw.subarray(0, MOST_RAW), 0)
  if (raw.length <= MOST_RAW) return mail
  return { ...mail, warnings: [...mail.warnings, 'Only the first 25 MB of the mail were read.'] }
}

async function readNested(raw: Uint8Array, depth: number): Promise<Mail> {
  const mail = fromFirstLine(raw)
  const { headerLines, parts } = await splitParts(mail, bytesToKeep)
  const fields = readHeaderFields(headerLines)
  const body = parts.length === 0 ? wholeBody(mail) : readBody(parts.filter(isBody))
  const files = parts.filter((part) => !isBody(part))
  const contentType = rootType(fields)
  const nested = files.find(
    ({ contentType }) => contentType === 'message/rfc822' || contentType === 'text/rfc822-headers',
  )
  const isReport = contentType === 'multipart/report'
  const forwarded = nested === undefined || isReport ? '' : await forwardedText(nested, depth)
  return {
    ...readHead(fields),
    contentType,
    text: [body.text, forwarded].filter((text) => text !== '').join('\n\n'),
    html: body.html,
    links: body.links,
    attachments: files.map(toAttachment),
    deliveryStatus: textOfFirst(files, /^message\/(global-)?delivery-status$/),
    returned: isReport && nested !== undefined ? decodeText(nested.bytes, nested.charset).text : null,
    warnings: [...body.warnings, ...complaintsAbout(fields, files)],
  }
}

/** A multipart mail without its boundaries has no parts; its words are still there. */
function wholeBody(mail: Uint8Array): Body {
  const text = decodeText(splitHeader(mail).body.subarray(0, MOST_TEXT), null).text.trim()
  const warnings = text === '' ? [] : ['The parts of the mail cannot be told apart; it is shown as it came.']
  return { text, html: null, links: [], warnings }
}

function bytesToKeep(contentType: string): number {
  if (contentType === 'text/html') return MOST_HTML * BYTES_A_CHARACTER
  return contentType.startsWith('text/') || contentType.startsWith('message/') ? MOST_TEXT * BYTES_A_CHARACTER : 0
}

function rootType(fields: HeaderFields): string {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(fields.get('content-type')?.[0] ?? '')?.[1]
  return type?.toLowerCase() ?? 'text/plain'
}

/** A mail forwarded as an attachment says its words there; they belong to the text, below a line that says so. */
async function forwardedText({ bytes }: Part, depth: number): Promise<string> {
  if (depth === DEEPEST_NESTED_MAIL) return ''
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
    content: null,
  }
}

function textOfFirst(files: readonly Part[], type: RegExp): string | null {
  const part = files.find(({ contentType }) => type.test(contentType))
  return part === undefined ? null : decodeText(part.bytes, part.charset).text
}
