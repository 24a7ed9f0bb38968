import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

const ROOT = resolve(import.meta.dirname, '../..')

/** What a command printed, and its exit status. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
  readonly ms: number
}

/** Runs one command to its end, with nothing in the environment but what is given. */
export async function runAskback(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, out, err, ms: performance.now() - begun }
}
