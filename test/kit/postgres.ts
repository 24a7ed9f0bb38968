import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

export interface PostgresServer {
  /** Of the superuser, database `postgres`. */
  readonly url: string
  stop(): Promise<void>
}

/** Undefined: the user who runs the tests. */
type User = { readonly uid: number; readonly gid: number } | undefined

/** Starts a PostgreSQL of its own in a new folder; null when the machine has none. Data is not synced to the disk. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const bin = findBinaries()
  if (bin === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'askback-postgres-'))
  const user = unprivilegedUser()
  handOver(folder, user)
  const password = randomBytes(16).toString('hex')
  const data = initialise(bin, folder, password, user)
  const port = await freePort()
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...SETTINGS], {
    ...user,
    stdio: 'ignore',
  })
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await untilAnswering(url, server)
  return { url, stop: () => stop(server, folder) }
}

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=200'].flatMap(
  (setting) => ['-c', setting],
)

function findBinaries(): string | null {
  try {
    const told = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()
    if (existsSync(join(told, 'initdb'))) return told
  } catch {
    // Debian puts pg_config into the development package; the server's folder is found below.
  }
  return globSync('/usr/lib/postgresql/*/bin').find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** PostgreSQL refuses to run as root; there it runs as the user its package made. */
function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function handOver(path: string, user: User): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid)
}

function initialise(bin: string, folder: string, password: string, user: User): string {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  handOver(passwordFile, user)
  const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), ['-D', data, '--locale=C', ...options], { ...user, stdio: 'pipe' })
  return data
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with status ${server.exitCode} before it answered`)
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await pause(50)
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown. */
async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
