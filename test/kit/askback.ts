import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The program as its operator starts it: its own process, settings from the environment. */
export interface RunningAskback {
  /** Where the desk is. */
  readonly url: string
  /** The one-time link for the first person; null when it has been used. */
  readonly setupLink: string | null
  /** Milliseconds from the start of the process to the line that says it is ready. */
  readonly startedInMs: number
  /** Peak memory of the process so far, in MB; null where the system does not tell. */
  peakMb(): number | null
  stop(): Promise<void>
  /** As a power cut would. */
  kill(): Promise<void>
}

/**
 * Starts `askback serve` on a free port, unless the settings name one, and waits for the line that names its address.
 *
 * @throws with everything it printed, when it ends before that
 */
export async function startAskback(env: Record<string, string>, args: readonly string[] = []): Promise<RunningAskback> {
  const port = env.ASKBACK_PORT ?? String(await freePort())
  const begun = performance.now()
  const child = spawn(process.execPath, ['src/main.ts', 'serve', ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ASKBACK_PORT: port,
      ASKBACK_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()))
  const line = await firstLine(child, printed)
  return {
    url: `http://127.0.0.1:${port}`,
    setupLink: /http\S+\/setup#\S+/.exec(line)?.[0] ?? null,
    startedInMs: performance.now() - begun,
    peakMb: () => peakOf(child),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function firstLine(child: ChildProcess, printed: string[]): Promise<string> {
  if (child.stdout === null) throw new Error('no standard output')
  for await (const line of createInterface({ input: child.stdout })) {
    printed.push(`${line}\n`)
    // What comes after must be drained, or the process would stand still with a full pipe.
    child.stdout.resume()
    return line
  }
  throw new Error(`askback serve ended before it was ready:\n${printed.join('')}`)
}

function peakOf(child: ChildProcess): number | null {
  try {
    const kb = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? null : Math.round(Number(kb) / 1024)
  } catch {
    return null
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
