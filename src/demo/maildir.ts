import { existsSync } from 'node:fs'
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Delivers one mail as a mail server would: written to `tmp`, then moved to `new`, so that no reader sees half of it.
 *
 * @param name unique name; a mail of that name that has been delivered before is left alone
 * @returns whether it was delivered now
 */
export async function deliver(maildir: string, name: string, raw: Uint8Array, at: Date): Promise<boolean> {
  const delivered = join(maildir, 'new', name)
  if (existsSync(delivered)) return false
  for (const folder of ['tmp', 'new', 'cur']) await mkdir(join(maildir, folder), { recursive: true })
  const written = join(maildir, 'tmp', name)
  await writeFile(written, raw)
  await utimes(written, at, at)
  await rename(written, delivered)
  return true
}
