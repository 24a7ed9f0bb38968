import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** Somebody else has the folder open. */
export class FolderInUse extends Error {
  readonly code = 'folder_in_use'
}

/**
 * Takes the lock of a folder that only one process may open. PGlite takes none of its own: two processes on one
 * folder both open it and lose each other's rows (electric-sql/pglite#1106).
 * The lock names its holder by pid and start time and is taken over only from a holder that is dead, never by age:
 * a live process with a blocked event loop looks old too.
 *
 * @param path the lock file, beside the folder
 * @returns gives the lock back
 * @throws FolderInUse at once when a live process holds it
 */
export function lockFolder(path: string): () => void {
  const us = describe(process.pid)
  const claim = `${path}.${process.pid}`
  writeFileSync(claim, us)
  try {
    if (!linked(claim, path)) takeOver(path, claim)
  } finally {
    rmSync(claim, { force: true })
  }
  return () => {
    if (readOwner(path) === us) rmSync(path, { force: true })
  }
}

/** A link appears at once with its whole text, so no reader ever sees a lock without its holder. */
function linked(claim: string, path: string): boolean {
  try {
    linkSync(claim, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Only the holder of the lock's own lock may replace it, and only while the dead holder still stands in it. */
function takeOver(path: string, claim: string): void {
  refuseIfAlive(path)
  const release = lockFolder(`${path}.takeover`)
  try {
    refuseIfAlive(path)
    renameSync(claim, path)
  } finally {
    release()
  }
}

function refuseIfAlive(path: string): void {
  const owner = readOwner(path)
  if (owner === null) return
  const pid = Number.parseInt(owner, 10)
  if (describe(pid) !== owner) return
  throw new FolderInUse(`The data folder is in use by process ${pid}, which is running. Stop it first. (${path})`)
}

function readOwner(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A process as pid and start time, because pids are used again. */
function describe(pid: number): string {
  return `${pid} ${process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid)}\n`
}

/** proc(5): after the name in brackets come the state (third field) and, as the 22nd, the start in ticks since boot. */
function startedOnLinux(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return fields[0] === 'Z' ? 'dead' : `${boot} ${fields[19]}`
  } catch {
    return 'dead'
  }
}

function startedElsewhere(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'dead'
  }
}
