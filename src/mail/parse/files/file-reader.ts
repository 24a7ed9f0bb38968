import type { Attachment, Mail } from '../../../core/mail.ts'
import { openThread, type ThreadLimits } from '../thread.ts'
import { fileKind } from './file-kind.ts'
import type { FileTask } from './file-worker.ts'
import { LIMITS } from './limits.ts'
import type { ReadFile } from './read-file.ts'

/** Reads what a mail's files say. */
export interface FileReader {
  /** The mail with the content of its files, and a warning for each that could not be read or not as a whole. */
  read(mail: Mail, raw: Uint8Array): Promise<Mail>
  close(): Promise<void>
}

const THREAD: ThreadLimits = { timeout: 6_000, memory: 256 }

/** The thread and the libraries it loaded are given up after each mail with files: most mails have none. */
export function openFileReader(limits: ThreadLimits = THREAD): FileReader {
  let queue: Promise<unknown> = Promise.resolve()
  return {
    read: (mail, raw) => {
      const turn = queue.then(() => readFiles(mail, raw, limits))
      queue = turn
      return turn
    },
    close: async () => void (await queue),
  }
}

async function readFiles(mail: Mail, raw: Uint8Array, limits: ThreadLimits): Promise<Mail> {
  const readable = mail.attachments.filter((file) => fileKind(file.filename, file.contentType) !== null)
  if (readable.length === 0) return mail
  const thread = openThread<FileTask, ReadFile>(new URL('file-worker.ts', import.meta.url), limits)
  const contents = new Map<number, ReadFile['content']>()
  const warnings = [...mail.warnings]
  try {
    for (const [at, file] of readable.entries()) {
      const tooMuch = at >= LIMITS.files ? 'is one file too many and was not read' : tooLarge(file)
      const read =
        tooMuch === null ? await thread.ask({ raw, index: file.index }) : { content: null, warnings: [tooMuch] }
      contents.set(file.index, read?.content ?? null)
      const lost = `took more than ${limits.timeout / 1000} s or ${limits.memory} MB to read and was left out`
      warnings.push(...(read?.warnings ?? [lost]).map((words) => `${file.filename ?? 'An attached file'} ${words}.`))
    }
  } finally {
    await thread.close()
  }
  const attachments = mail.attachments.map((file) => ({ ...file, content: contents.get(file.index) ?? null }))
  return { ...mail, attachments, warnings }
}

function tooLarge({ bytes }: Attachment): string | null {
  return bytes > LIMITS.bytes ? `is larger than ${LIMITS.bytes / 1024 / 1024} MB and was not read` : null
}
