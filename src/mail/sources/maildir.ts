import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceMail } from './source-mail.ts'

const byNumber = new Intl.Collator('en', { numeric: true })

/** Whether a folder is a Maildir: it has `cur` and `new`. */
export async function isMaildir(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true })
  return ['cur', 'new'].every((name) => entries.some((entry) => entry.name === name && entry.isDirectory()))
}

/** The messages of a Maildir, seen and new together, in the order of delivery: a name begins with its time. */
export async function* readMaildir(folder: string): AsyncGenerator<SourceMail> {
  const paths = [...(await mailsIn(folder, 'cur')), ...(await mailsIn(folder, 'new'))]
  for (const { path } of paths.sort((one, other) => byNumber.compare(one.name, other.name))) {
    try {
      yield { source: path, raw: await readFile(path) }
    } catch (error) {
      yield {
        source: path,
        problem: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      }
    }
  }
}

async function mailsIn(folder: string, part: string): Promise<{ name: string; path: string }[]> {
  const names = await readdir(join(folder, part))
  return names.filter((name) => !name.startsWith('.')).map((name) => ({ name, path: join(folder, part, name) }))
}
