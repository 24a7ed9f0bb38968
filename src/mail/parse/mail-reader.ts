import { Worker } from 'node:worker_threads'
import type { Mail } from '../../core/mail.ts'
import type { AttachmentContent } from './read-attachment.ts'
import type { Answer, Task } from './reader-worker.ts'

type ParsedMail = { readonly ok: true; readonly mail: Mail } | { readonly ok: false; readonly problem: string }

/** Reads mails from outside, one after the other, in a thread of its own. */
export interface MailReader {
  /** A mail that cannot be read in time or memory is a value with the problem in words; the next mail is not held up. */
  parseMail(raw: Uint8Array): Promise<ParsedMail>
  /** The file that `Mail.attachments` calls `index`; null when there is none or the mail cannot be read. */
  readAttachment(raw: Uint8Array, index: number): Promise<AttachmentContent | null>
  close(): Promise<void>
}

export interface ReaderLimits {
  /** Wall clock for one mail, in milliseconds. */
  readonly timeout: number
  /** Memory of the thread, in MB. */
  readonly memory: number
}

const LIMITS: ReaderLimits = { timeout: 10_000, memory: 512 }

/** The thread starts with the first mail, is kept for the next ones, and is replaced when it hangs or dies. */
export function openMailReader(limits: Partial<ReaderLimits> = {}): MailReader {
  const { timeout, memory } = { ...LIMITS, ...limits }
  let worker: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const ask = (task: Task): Promise<Answer> => {
    const turn = queue.then(async () => {
      worker ??= startWorker(memory)
      const answer = await answerOf(worker, task, timeout)
      if (answer !== null) return answer
      await worker.terminate()
      worker = null
      const problem = `The mail took more than ${timeout / 1000} s or ${memory} MB to read.`
      return { kind: 'problem', problem } as const
    })
    queue = turn
    return turn
  }

  return {
    parseMail: async (raw) => {
      const answer = await ask({ kind: 'mail', raw })
      if (answer.kind === 'mail') return { ok: true, mail: answer.mail }
      return {
        ok: false,
        problem: answer.kind === 'problem' ? answer.problem : 'The reader answered another question.',
      }
    },
    readAttachment: async (raw, index) => {
      const answer = await ask({ kind: 'attachment', raw, index })
      return answer.kind === 'attachment' ? answer.content : null
    },
    close: async () => {
      await queue
      await worker?.terminate()
      worker = null
    },
  }
}

function startWorker(memory: number): Worker {
  const worker = new Worker(new URL('reader-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 8 },
  })
  worker.unref()
  return worker
}

/** Null when the thread hung or died over the task. */
function answerOf(worker: Worker, task: Task, timeout: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | null) => {
      clearTimeout(timer)
      worker.off('message', settle).off('error', die).off('exit', die)
      worker.unref()
      resolve(answer)
    }
    const die = () => settle(null)
    const timer = setTimeout(die, timeout)
    worker.on('message', settle).on('error', die).on('exit', die)
    worker.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(task)
  })
}
