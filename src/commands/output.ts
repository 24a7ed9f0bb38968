import type { Writable } from 'node:stream'

export interface Output {
  /** Resolves when the text was handed over; to false when nobody reads any more: the pipe was closed, as by `head`. */
  write(text: string): Promise<boolean>
}

/** Writes to a stream that may be a slow or a broken pipe. */
export function openOutput(stream: Writable): Output {
  // Without a listener the error would end the process; it is told to whoever wrote.
  stream.on('error', () => {})
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && !isClosed(error)) reject(error)
          else resolve(!error)
        })
      }),
  }
}

/** A pipe says EPIPE; a socket in its place says ECONNRESET when something was left unread. */
function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET')
}
