import { parentPort } from 'node:worker_threads'
import type { Mail } from '../../core/mail.ts'
import { type AttachmentContent, readAttachment } from './read-attachment.ts'
import { readMail } from './read-mail.ts'

/** What the thread is asked. */
export type Task =
  | { readonly kind: 'mail'; readonly raw: Uint8Array }
  | { readonly kind: 'attachment'; readonly raw: Uint8Array; readonly index: number }

/** What it answers. */
export type Answer =
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'attachment'; readonly content: AttachmentContent | null }
  | { readonly kind: 'problem'; readonly problem: string }

parentPort?.on('message', (task: Task) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(task).then((answer) => parentPort?.postMessage(answer))
})

async function answer(task: Task): Promise<Answer> {
  try {
    if (task.kind === 'mail') return { kind: 'mail', mail: await readMail(task.raw) }
    return { kind: 'attachment', content: await readAttachment(task.raw, task.index) }
  } catch (error) {
    return { kind: 'problem', problem: error instanceof Error ? error.message : String(error) }
  }
}
