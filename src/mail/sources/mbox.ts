import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { SourceMail } from './source-mail.ts'

const LINE_FEED = 0x0a
/** The line between messages (RFC 4155): `From`, a sender and a time. A sentence that begins with "From" has no clock and year. */
const ENVELOPE = /^From (?=.*\d{1,2}:\d{2})(?=.*\b\d{4}\b)/
/** The mboxrd way to keep a line of the text that looks like an envelope; one `>` was put before it. */
const QUOTED_FROM = /^>+From /

/** Whether a file is an mbox: it begins with an envelope line, and is not a single `.eml` that kept one. It may be empty. */
export async function isMbox(path: string): Promise<boolean> {
  if (path.toLowerCase().endsWith('.eml')) return false
  const start = await startOf(path)
  return start === '' ? /\.(mbox|mbx)$/i.test(path) : ENVELOPE.test(start)
}

/** The messages of an mbox, one after the other; the file may be larger than memory. */
export async function* readMbox(path: string): AsyncGenerator<SourceMail> {
  let count = 0
  let lines: Buffer[] | null = null
  let blankBefore = true
  for await (const line of linesOf(path)) {
    const start = line.subarray(0, 200).toString('latin1')
    if (blankBefore && ENVELOPE.test(start)) {
      if (lines) yield message()
      lines = []
    } else {
      lines?.push(QUOTED_FROM.test(start) ? line.subarray(1) : line)
    }
    blankBefore = /^\r?\n?$/.test(start)
  }
  if (lines) yield message()

  function message(): SourceMail {
    count += 1
    return { source: `${path}#${count}`, raw: Buffer.concat(lines ?? []) }
  }
}

/** The first bytes of a file, for a look at what it is. */
export async function startOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0)
    return buffer.toString('latin1', 0, bytesRead).split('\n', 1)[0] ?? ''
  } finally {
    await file.close()
  }
}

/** Lines with their line feeds. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  for await (const piece of createReadStream(path)) {
    const chunk: Buffer = piece
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...pending, chunk.subarray(from, end + 1)])
      pending = []
      from = end + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield Buffer.concat(pending)
}
