import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from '../../src/store/folder-lock.ts'

let folder: string
let lock: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askback-lock-'))
  lock = join(folder, 'database.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('lockFolder', () => {
  it('is held by one and free again afterwards', () => {
    const release = lockFolder(lock)
    expect(() => lockFolder(lock)).toThrow(FolderInUse)
    release()
    lockFolder(lock)()
  })

  it.each([
    ['a process that is gone', '999999999 some-boot 1\n'],
    ['an earlier process with a pid that is used again', `${process.pid} some-boot 1\n`],
    ['nobody', ''],
  ])('is taken over from %s', (_, owner) => {
    writeFileSync(lock, owner)
    const release = lockFolder(lock)
    expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    release()
  })

  it('is not given back by one who lost it', () => {
    const release = lockFolder(lock)
    writeFileSync(lock, '1 another\n')
    release()
    expect(readFileSync(lock, 'utf8')).toBe('1 another\n')
  })
})

describe('two processes on one folder', () => {
  const start = () => spawn(process.execPath, [join(import.meta.dirname, 'hold-folder.ts'), join(folder, 'database')])
  const ended = async (child: ChildProcessWithoutNullStreams) => {
    const [words, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    return { words, status: Number(status) }
  }

  it('the second is refused with the reason; after kill -9 of the first the next one opens', async () => {
    const first = start()
    await once(first.stdout, 'data')
    const refused = await ended(start())
    expect(refused.status).toBe(3)
    expect(refused.words).toContain(`folder_in_use: The data folder is in use by process ${first.pid}`)

    first.kill('SIGKILL')
    await once(first, 'exit')
    const next = start()
    await once(next.stdout, 'data')
    next.stdin.end()
    await once(next, 'exit')
  })
})
