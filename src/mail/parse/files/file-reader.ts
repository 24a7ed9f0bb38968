import type { Attachment, Mail } from '../../../core/mail.ts'
import { openThread, type Thread, type ThreadLimits } from '../thread.ts'
import { openTurns } from '../turns.ts'
import { fileKind } from './file-kind.ts'
import type { FileTask } from './file-worker.ts'
import { LIMITS } from './limits.ts'
import { type ReadFile, refused } from './read-file.ts'

/** Reads what a mail's files say, one mail after the other. */
export interface FileReader {
  /** The mail with the content of its files, and a warning for each that could not be read or not as a whole. */
  read(mail: Mail, bytesOf: BytesOf): Promise<Mail>
  close(): Promise<void>
}

/** The bytes of the file with this index; null when they cannot be had. */
type BytesOf = (index: number) => Promise<Uint8Array | null>
type FileThread = Thread<FileTask, ReadFile>

const THREAD: ThreadLimits = { timeout: 6_000, memory: 256 }

/** The thread and the libraries it loaded are given up after each mail with files: most mails have none. */
export function openFileReader(limits: ThreadLimits = THREAD): FileReader {
  const turns = openTurns()
  return {
    read: (mail, bytesOf) => turns.take(() => readFiles(mail, bytesOf, limits)),
    close: async () => void (await turns.over()),
  }
}

async function readFiles(mail: Mail, bytesOf: BytesOf, limits: ThreadLimits): Promise<Mail> {
  const readable = mail.attachments.filter((file) => fileKind(file.filename, file.contentType) !== null)
  if (readable.length === 0) return mail
  const thread: FileThread = openThread(new URL('file-worker.ts', import.meta.url), limits)
  try {
    return await withContents(mail, readable, bytesOf, thread, limits)
  } finally {
    await thread.close()
  }
}

async function withContents(
  mail: Mail,
  readable: readonly Attachment[],
  bytesOf: BytesOf,
  thread: FileThread,
  limits: ThreadLimits,
): Promise<Mail> {
  const contents = new Map<number, ReadFile['content']>()
  const warnings = [...mail.warnings]
  for (const [at, file] of readable.entries()) {
    const read =
      at < LIMITS.files ? await readOne(file, bytesOf, thread) : refused('is one file too many and was not read')
    const lost = `took more than ${limits.timeout / 1000} s or ${limits.memory} MB to read and was left out`
    contents.set(file.index, read?.content ?? null)
    warnings.push(...(read?.warnings ?? [lost]).map((words) => `${file.filename ?? 'An attached file'} ${words}.`))
  }
  const attachments = mail.attachments.map((file) => ({ ...file, content: contents.get(file.index) ?? null }))
  return { ...mail, attachments, warnings }
}

/** Null when the thread hung or died over the file. */
async function readOne(file: Attachment, bytesOf: BytesOf, thread: FileThread): Promise<ReadFile | null> {
  const kind = fileKind(file.filename, file.contentType)
  if (file.bytes > LIMITS.bytes) return refused(`is larger than ${LIMITS.bytes / 1024 / 1024} MB and was not read`)
  const bytes = await bytesOf(file.index)
  return bytes === null || kind === null ? refused('cannot be taken out of the mail') : thread.ask({ kind, bytes })
}
