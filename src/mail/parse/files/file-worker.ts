import { parentPort } from 'node:worker_threads'
import { isBody } from '../body.ts'
import { splitParts } from '../split-parts.ts'
import { fileKind } from './file-kind.ts'
import { LIMITS } from './limits.ts'
import { type ReadFile, readFile } from './read-file.ts'

/** The file of a mail that `Mail.attachments` calls `index`. */
export interface FileTask {
  readonly raw: Uint8Array
  readonly index: number
}

parentPort?.on('message', (task: FileTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void read(task).then((answer) => parentPort?.postMessage(answer))
})

async function read({ raw, index }: FileTask): Promise<ReadFile> {
  const { parts } = await splitParts(raw, () => LIMITS.bytes)
  const part = parts.filter((part) => !isBody(part))[index]
  const kind = part ? fileKind(part.filename, part.contentType) : null
  return part && kind ? readFile(kind, { bytes: part.bytes, charset: part.charset }) : { content: null, warnings: [] }
}
