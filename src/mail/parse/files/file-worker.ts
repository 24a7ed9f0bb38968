import { parentPort } from 'node:worker_threads'
import type { FileKind } from './file-kind.ts'
import { readFile } from './read-file.ts'

/** A file to read. */
export interface FileTask {
  readonly kind: FileKind
  readonly bytes: Uint8Array
}

parentPort?.on('message', ({ kind, bytes }: FileTask) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void readFile(kind, file).then((answer) => parentPort?.postMessage(answer))
})
