import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { Refusal } from './words.ts'

/**
 * The key that seals mailbox passwords: from the settings, else from a file in the data folder that only we may read,
 * made on first use. It never stands in the database, so a copy of the database alone opens no mailbox.
 *
 * @returns 32 bytes
 */
export async function secretKey({ secretKey, dataDir }: Config): Promise<Uint8Array> {
  if (secretKey !== undefined) return Buffer.from(secretKey, 'hex')
  const path = join(dataDir, 'secret.key')
  await mkdir(dataDir, { recursive: true })
  await writeFile(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 }).catch(unlessThere)
  const text = (await readFile(path, 'utf8')).trim()
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  throw new Refusal('settings_wrong', `${path}: expected 64 hexadecimal digits`)
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
