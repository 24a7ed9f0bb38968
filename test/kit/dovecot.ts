import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { PARTS } from './parts.ts'

export const DOVECOT_MISSING = PARTS.dovecot.find() === null

/** A real IMAP server in the clear on 127.0.0.1. Every user has the same password and a mailbox that is made on the first delivery. */
export interface Dovecot {
  /** A new user with an empty mailbox. */
  mailbox(): DovecotMailbox
  stop(): Promise<void>
}

export interface DovecotMailbox {
  readonly port: number
  readonly user: string
  readonly password: string
  /** Delivers as a mail server does; a folder other than INBOX is made when it is not there. */
  deliver(raw: Uint8Array | string, folder?: string): void
  /** Forgets every UID of INBOX, so that it gets a new UIDVALIDITY. */
  forgetUids(): void
}

/** Who owns the mails; undefined when the tests are not run by root and there is nobody else. */
type Owner = { readonly uid: number; readonly gid: number } | undefined

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'askback-dovecot-'))
  const owner = mailOwner()
  const port = await freePort()
  // Each of Dovecot's processes runs as another user.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, owner))
  const server = spawn(PARTS.dovecot.find() ?? 'dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: 'ignore',
  })
  await untilOpen(port, server)
  return {
    mailbox: () => makeMailbox(folder, port, owner),
    stop: () => stop(server, folder),
  }
}

function makeMailbox(folder: string, port: number, owner: Owner): DovecotMailbox {
  const user = randomUUID()
  const maildir = join(folder, user, 'Maildir')
  makeFolder(maildir, owner)
  return {
    port,
    user,
    password: 'secret',
    deliver: (raw, name = 'INBOX') => deliver(join(maildir, name === 'INBOX' ? '' : `.${name}`), raw, owner),
    forgetUids: () => forgetUids(maildir, owner),
  }
}

/** Dovecot will not serve mails as root. */
function mailOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function makeFolder(path: string, owner: Owner): void {
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(path, part), { recursive: true })
    if (owner !== undefined) chownSync(join(path, part), owner.uid, owner.gid)
  }
}

/** Dovecot numbers mails of one second by their names. */
let delivered = 0

function deliver(maildir: string, raw: Uint8Array | string, owner: Owner): void {
  delivered++
  const name = `${Math.floor(Date.now() / 1000)}.M${String(delivered).padStart(6, '0')}.${randomUUID()}`
  makeFolder(maildir, owner)
  writeFileSync(join(maildir, 'tmp', name), raw)
  if (owner !== undefined) chownSync(join(maildir, 'tmp', name), owner.uid, owner.gid)
  renameSync(join(maildir, 'tmp', name), join(maildir, 'new', name))
}

/** Dovecot would take the time in seconds for the new UIDVALIDITY, which may be the old one. */
function forgetUids(maildir: string, owner: Owner): void {
  for (const name of readdirSync(maildir).filter((name) => name.startsWith('dovecot')))
    rmSync(join(maildir, name), { recursive: true })
  const list = join(maildir, 'dovecot-uidlist')
  writeFileSync(list, `3 V77 N1 G${randomUUID().replaceAll('-', '')}\n`)
  if (owner !== undefined) chownSync(list, owner.uid, owner.gid)
}

function configuration(folder: string, port: number, owner: Owner): string {
  const me = userInfo()
  const { uid, gid } = owner ?? me
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 100
auth_failure_delay = 0
mail_location = maildir:${folder}/%u/Maildir
${owner === undefined ? unprivileged(me.username) : ''}
# Otherwise every wrong password makes the next login slower.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/%u
}
`
}

function unprivileged(user: string): string {
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
  return `
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}`
}

async function untilOpen(port: number, server: ChildProcess): Promise<void> {
  while (!(await isOpen(port))) {
    if (server.exitCode !== null) throw new Error(`dovecot ended with status ${server.exitCode} before it listened`)
    await pause(20)
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
