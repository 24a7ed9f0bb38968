import type { WriteStream } from 'node:tty'

const STEP = 25

/** Counts mails on a terminal; silent where nobody watches. */
export function openProgress(stream: WriteStream): { step(): void; close(): void } {
  let count = 0
  return {
    step: () => {
      count += 1
      if (stream.isTTY && count % STEP === 0) stream.write(`\r${count} mails read`)
    },
    close: () => {
      if (stream.isTTY && count >= STEP) stream.write('\r\u001b[K')
    },
  }
}
