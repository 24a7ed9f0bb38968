import { createHash } from 'node:crypto'
import { type FSWatcher, watch as watchFolder } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ArrivedMail, MOST_BYTES, type Watch } from './arrived.ts'
import { type Bell, hangBell } from './bell.ts'
import { troubleOf } from './imap-trouble.ts'

const FOLDER = 'INBOX'
const UIDVALIDITY = 'maildir'
const LOOK_EVERY = 30_000
/** A plain folder knows no "finished": a file that was written just now may still grow. */
const SETTLED_AFTER = 2000

interface Found {
  readonly path: string
  readonly uid: number
  readonly bytes: number
  /** Milliseconds since the epoch. */
  readonly modified: number
}

/**
 * Reads a Maildir, or a plain folder of .eml files, until the signal ends it. Files are never moved, renamed or flagged.
 *
 * A file has no number that grows with arrival, so its uid is made of its name: 53 bits of a hash, without the flags a
 * Maildir puts behind a colon. The same file is the same mail after a restart, another program may move it from new/ to
 * cur/, and no cursor is needed: a start hands every file over again, and the receiver knows them.
 */
export async function watchMaildir(path: string, watch: Watch): Promise<void> {
  const bell = hangBell(watch.wait)
  const seen = new Set<number>()
  const watchers: FSWatcher[] = []
  try {
    while (!watch.signal.aborted) {
      // Before the first look, so that nothing falls in between.
      if (watchers.length === 0) watchers.push(...(await listen(path, bell)))
      const allSettled = await sweep(path, seen, watch)
      await bell.heard(allSettled ? LOOK_EVERY : SETTLED_AFTER, watch.signal)
    }
  } finally {
    for (const watcher of watchers) watcher.close()
  }
}

/** @returns whether every file could be taken for complete */
async function sweep(path: string, seen: Set<number>, watch: Watch): Promise<boolean> {
  try {
    const { folders, isMaildir } = await foldersOf(path)
    const found = (await Promise.all(folders.map((folder) => filesOf(folder, isMaildir)))).flat()
    const fresh = found.filter(({ uid }) => !seen.has(uid)).sort((a, b) => a.modified - b.modified)
    const settled = fresh.filter(({ modified }) => isMaildir || modified < Date.now() - SETTLED_AFTER)
    for (const file of settled) {
      await watch.receive([await read(file)])
      seen.add(file.uid)
    }
    watch.report({ state: 'connected', problem: null })
    return settled.length === fresh.length
  } catch (error) {
    const { problem } = troubleOf(error)
    watch.report({
      state: 'retrying',
      problem: { ...problem, words: `The folder ${path} could not be read: ${problem.answer}` },
    })
    return true
  }
}

async function foldersOf(path: string): Promise<{ folders: string[]; isMaildir: boolean }> {
  const names = await readdir(path)
  const isMaildir = names.includes('cur') && names.includes('new')
  return { folders: isMaildir ? [join(path, 'new'), join(path, 'cur')] : [path], isMaildir }
}

async function filesOf(folder: string, isMaildir: boolean): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
  return await Promise.all(
    names.filter((name) => isMaildir || /\.eml$/i.test(name)).map((name) => look(join(folder, name))),
  )
}

async function look(path: string): Promise<Found> {
  const { size, mtimeMs } = await stat(path)
  return { path, uid: uidOf(basename(path)), bytes: size, modified: mtimeMs }
}

function uidOf(name: string): number {
  const unique = name.replace(/:2,[A-Za-z]*$/, '')
  return Number(createHash('sha256').update(unique).digest().readBigUInt64BE() >> 11n)
}

async function read({ path, uid, bytes, modified }: Found): Promise<ArrivedMail> {
  const most = Math.min(bytes, MOST_BYTES)
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0)
    return {
      folder: FOLDER,
      uidvalidity: UIDVALIDITY,
      uid,
      arrivedAt: new Date(modified).toISOString(),
      raw: buffer.subarray(0, bytesRead),
      cut: bytes > most ? `The file has ${Math.round(bytes / 1024 / 1024)} MB; only its beginning was read.` : null,
    }
  } finally {
    await file.close()
  }
}

/** Watching fails on some network folders; then we only look from time to time. */
async function listen(path: string, bell: Bell): Promise<FSWatcher[]> {
  const { folders } = await foldersOf(path).catch(() => ({ folders: [] }))
  return folders.flatMap((folder) => {
    try {
      return [watchFolder(folder, bell.ring).on('error', () => undefined)]
    } catch {
      return []
    }
  })
}
