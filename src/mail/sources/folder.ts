import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { startOf } from './mbox.ts'

const MAIL: ReadonlySet<string> = new Set(['.eml', '.mbox', '.mbx', '.mail'])
const FIRST_LINE =
  /^(From |(Return-Path|Delivered-To|Received|Date|From|Sender|Reply-To|To|Cc|Subject|Message-ID|MIME-Version|Content-Type|DKIM-Signature|Authentication-Results|ARC-[\w-]+|X-[\w-]+):)/i
const byNumber = new Intl.Collator('en', { numeric: true })

/**
 * What may hold mail in a folder, in natural order of the names (2.eml before 10.eml): folders, files with an ending of
 * mail, and files without any ending that begin like one. Hidden entries are left out, as are links to folders, which may
 * lead round in a circle.
 */
export async function readFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const paths: string[] = []
  for (const entry of entries.sort((one, other) => byNumber.compare(one.name, other.name))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory() || MAIL.has(extname(entry.name).toLowerCase())) paths.push(path)
    else if (entry.isFile() && extname(entry.name) === '' && (await beginsLikeMail(path))) paths.push(path)
  }
  return paths
}

async function beginsLikeMail(path: string): Promise<boolean> {
  return FIRST_LINE.test(await startOf(path))
}
