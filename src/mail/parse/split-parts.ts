import {
  type AttachmentStream,
  type HeaderValue,
  MailParser,
  type MessageText,
  type StructuredHeader,
} from 'mailparser'
import { decodeText } from './charset.ts'

/** A leaf of the MIME tree with its transfer encoding undone; its characters are still bytes. */
export interface Part {
  readonly contentType: string
  readonly charset: string | null
  /** RFC 3676 `format=flowed`. */
  readonly flowed: boolean
  readonly disposition: string | null
  readonly filename: string | null
  /** Shown within the HTML part by its Content-ID. */
  readonly embedded: boolean
  /** The whole mail is this one part. */
  readonly root: boolean
  /** Size of the whole part. */
  readonly size: number
  /** Its first bytes, as many as were asked for. */
  readonly bytes: Buffer
}

export interface SplitMail {
  /** Header lines of the mail as bytes in a latin1 string, folded as they came. */
  readonly headerLines: readonly string[]
  readonly parts: readonly Part[]
}

/** How many bytes of a part are kept; the rest is only counted. */
export type Keep = (contentType: string, index: number) => number

/**
 * Splits a mail into its header and its leaves, in the order of the mail.
 *
 * @throws what mailparser throws for a mail beyond its limits (1,000 parts, 1 MB of header)
 */
export async function splitParts(raw: Uint8Array, keep: Keep): Promise<SplitMail> {
  const parser = new LeavesAsBytes({
    ignoreEmbedded: true,
    checksumAlgo: false,
    skipHtmlToText: true,
    skipTextToHtml: true,
  })
  const headerLines: string[] = []
  const parts: Part[] = []
  parser.on('headerLines', (lines) => headerLines.push(...lines.map(({ line }) => line)))
  parser.end(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  for await (const piece of parser as AsyncIterable<AttachmentStream | MessageText>) {
    if (piece.type === 'attachment') parts.push(await readPart(piece, keep(piece.contentType, parts.length)))
  }
  return { headerLines, parts }
}

/**
 * mailparser decodes text parts itself and reads undeclared 8-bit text as UTF-8, which loses the bytes. With no type
 * left that it takes for text it hands over every leaf as bytes, and nested mails too.
 */
class LeavesAsBytes extends MailParser {
  readonly textTypes: readonly string[] = []
}

async function readPart(piece: AttachmentStream, most: number): Promise<Part> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of piece.content as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk.subarray(0, most - size))
    size += chunk.length
  }
  piece.release?.()
  const { charset, format } = contentTypeParameters(piece)
  return {
    contentType: piece.contentType.toLowerCase(),
    charset: charset ?? null,
    flowed: format?.toLowerCase() === 'flowed',
    disposition: piece.contentDisposition?.toLowerCase() ?? null,
    filename: piece.filename === undefined ? null : repairedName(piece.filename),
    embedded: piece.related ?? false,
    root: piece.partId === null,
    size,
    bytes: Buffer.concat(chunks),
  }
}

/** A name in bare 8-bit bytes comes as if it were Latin-1. */
function repairedName(name: string): string {
  const isBytes = /[\u0080-\u00FF]/.test(name) && !/[\u0100-\uFFFF]/.test(name)
  return isBytes ? decodeText(Buffer.from(name, 'latin1'), null).text : name
}

function contentTypeParameters({ headers }: AttachmentStream): Partial<Record<string, string>> {
  const field = headers.get('content-type')
  return isStructured(field) ? field.params : {}
}

function isStructured(field: HeaderValue | undefined): field is StructuredHeader {
  return typeof field === 'object' && 'params' in field
}
