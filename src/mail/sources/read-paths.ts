import { readFile, stat } from 'node:fs/promises'
import { readFolder } from './folder.ts'
import { isMaildir, readMaildir } from './maildir.ts'
import { isMbox, readMbox } from './mbox.ts'
import type { SourceMail } from './source-mail.ts'

/**
 * Reads the messages of files, mboxes, Maildirs and folders of them, in the order of the paths; `-` is one message on
 * standard input. A file that cannot be read is a value, so that the others are still read.
 *
 * @throws ENOENT before the first message when a path does not exist
 */
export async function* readPaths(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<SourceMail> {
  for (const path of paths) if (path !== '-') await stat(path)
  for (const path of paths) {
    if (path === '-') yield { source: '-', raw: withoutEnvelope(await all(stdin)) }
    else yield* readPath(path)
  }
}

async function* readPath(path: string): AsyncGenerator<SourceMail> {
  try {
    if (!(await stat(path)).isDirectory()) yield* readFileOfMail(path)
    else if (await isMaildir(path)) yield* readMaildir(path)
    else for (const entry of await readFolder(path)) yield* readPath(entry)
  } catch (error) {
    yield {
      source: path,
      problem: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

async function* readFileOfMail(path: string): AsyncGenerator<SourceMail> {
  if (await isMbox(path)) yield* readMbox(path)
  else yield { source: path, raw: withoutEnvelope(await readFile(path)) }
}

/** A single message may still carry the `From ` line of the mbox it was taken from. */
function withoutEnvelope(raw: Buffer): Buffer {
  return raw.subarray(0, 5).toString('latin1') === 'From ' ? raw.subarray(raw.indexOf('\n') + 1) : raw
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
