import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Send } from './sender.ts'

/**
 * "Sends" by writing `.eml` files into a folder, for trying things out. A file stands there whole or not at all, and one
 * mail is one file however often it is sent.
 */
export function fileSender(folder: string): Send {
  return async ({ raw, messageId }, beforeData) => {
    const name = `${messageId.replace(/[^\w.@+-]/g, '')}.eml`
    try {
      await mkdir(folder, { recursive: true })
      await beforeData()
      await writeWhole(folder, name, raw)
      return { result: 'accepted', answer: `Written to ${name}` }
    } catch (error) {
      return { result: 'not_sent', answer: `The mail could not be written to ${folder}: ${String(error)}` }
    }
  }
}

async function writeWhole(folder: string, name: string, raw: Uint8Array): Promise<void> {
  const partial = join(folder, `.${name}.partial`)
  const file = await open(partial, 'w', 0o600)
  try {
    await file.writeFile(raw)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(partial, join(folder, name))
}
