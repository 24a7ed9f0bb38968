import type { Mail } from '../../core/mail.ts'
import { openFileReader } from './files/file-reader.ts'
import type { AttachmentContent } from './read-attachment.ts'
import type { Answer, Task } from './reader-worker.ts'
import { openThread, type ThreadLimits } from './thread.ts'

type ParsedMail = { readonly ok: true; readonly mail: Mail } | { readonly ok: false; readonly problem: string }

/** Reads mails from outside, one after the other, in a thread of its own. */
export interface MailReader {
  /** A mail that cannot be read in time or memory is a value with the problem in words; the next mail is not held up. */
  parseMail(raw: Uint8Array): Promise<ParsedMail>
  /** The same with what its files say; a file that cannot be read is a warning of its mail. */
  parseWithFiles(raw: Uint8Array): Promise<ParsedMail>
  /** The file that `Mail.attachments` calls `index`; null when there is none or the mail cannot be read. */
  readAttachment(raw: Uint8Array, index: number): Promise<AttachmentContent | null>
  close(): Promise<void>
}

const LIMITS: ThreadLimits = { timeout: 10_000, memory: 512 }

/** @param given limits for the mail itself; its files have their own */
export function openMailReader(given: Partial<ThreadLimits> = {}): MailReader {
  const limits = { ...LIMITS, ...given }
  const mails = openThread<Task, Answer>(new URL('reader-worker.ts', import.meta.url), limits)
  const files = openFileReader()

  const parseMail = async (raw: Uint8Array): Promise<ParsedMail> => {
    const answer = await mails.ask({ kind: 'mail', raw })
    if (answer?.kind === 'mail') return { ok: true, mail: answer.mail }
    const problem = `The mail took more than ${limits.timeout / 1000} s or ${limits.memory} MB to read.`
    return { ok: false, problem: answer?.kind === 'problem' ? answer.problem : problem }
  }
  const readAttachment = async (raw: Uint8Array, index: number): Promise<AttachmentContent | null> => {
    const answer = await mails.ask({ kind: 'attachment', raw, index })
    return answer?.kind === 'attachment' ? answer.content : null
  }
  return {
    parseMail,
    parseWithFiles: async (raw) => {
      const parsed = await parseMail(raw)
      if (!parsed.ok) return parsed
      const bytesOf = async (index: number) => (await readAttachment(raw, index))?.bytes ?? null
      return { ok: true, mail: await files.read(parsed.mail, bytesOf) }
    },
    readAttachment,
    close: async () => {
      await mails.close()
      await files.close()
    },
  }
}
