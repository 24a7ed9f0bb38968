import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import type { Deps, DeskSettings } from '../../src/api/deps.ts'
import { buildServer } from '../../src/api/server.ts'
import type { Letter } from '../../src/core/letter.ts'
import type { Mail } from '../../src/core/mail.ts'
import { ROLES, type Role } from '../../src/core/roles.ts'
import type { Rules } from '../../src/core/rules.ts'
import type { Db } from '../../src/store/database.ts'
import { startSession } from '../../src/store/staff/sessions.ts'
import { addStaff } from '../../src/store/staff/staff.ts'
import { KEY, NOW } from './queue.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** The desk's server over a test database, asked without a socket. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly deps: Deps
  /** What the server takes for now; tests move it. */
  now: Date
  /** Rings of the bell so far. */
  rings: number
  /** What was said in the log. */
  readonly logged: string[]
  /** Sends as somebody of this role, or as nobody. */
  ask(who: Role | null, method: Method, url: string, body?: object): Promise<LightMyRequestResponse>
  /** The same, answered as soon as the answer begins. */
  begin(who: Role | null, method: Method, url: string): Promise<LightMyRequestResponse>
}

/** A person of each role is signed in from the start. */
export async function deskServer(db: Db, rules: Rules, settings: Partial<DeskSettings> = {}): Promise<TestServer> {
  const logged: string[] = []
  const server = { now: NOW, rings: 0, logged }
  const deps: Deps = {
    db,
    clock: () => server.now,
    random: randomBytes,
    compose: fakeCompose,
    reader: fakeReader,
    probe: fakeProbe,
    wake: () => {
      server.rings += 1
    },
    rules: () => ({ rules, version: '1', number: 1, loadedAt: NOW.toISOString(), folder: 'rules', complaints: [] }),
    settings: {
      demo: false,
      sendMode: 'on',
      sampleCompany: false,
      undoSeconds: 15,
      version: '0.0.0',
      publicUrl: 'http://127.0.0.1:3000',
      deskFolder: '/nowhere',
      secretKey: KEY,
      ...settings,
    },
    log: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
  }
  const app = await buildServer(deps)
  const tokens = new Map(await Promise.all(ROLES.map(async (role) => [role, await signedIn(db, role)] as const)))
  const cookies = (who: Role | null) => (who === null ? {} : { cookies: { askback: tokens.get(who) ?? '' } })
  const ask = (who: Role | null, method: Method, url: string, body?: object) =>
    app.inject({ method, url, ...cookies(who), ...(body && { payload: body }) })
  const begin = (who: Role | null, method: Method, url: string) =>
    app.inject({ method, url, ...cookies(who), payloadAsStream: true })
  return Object.assign(server, { app, deps, ask, begin })
}

/** Reads what `anInquiry` stored. */
export const fakeReader: Deps['reader'] = {
  async parseMail(raw) {
    const text = Buffer.from(raw).toString()
    if (!text.startsWith('{')) return { ok: false }
    const mail: Mail = JSON.parse(text)
    return { ok: true, mail }
  },
  parseWithFiles: (raw) => fakeReader.parseMail(raw),
  async readAttachment(raw, index) {
    const read = await fakeReader.parseMail(raw)
    const found = read.ok && read.mail.attachments.find((one) => one.index === index)
    return found ? { filename: found.filename, bytes: Buffer.from(found.content?.text ?? 'content', 'latin1') } : null
  },
}

/** Lets in whose password is not `wrong`. */
const fakeProbe: Deps['probe'] = {
  source: async (_, { imapPassword }) => probed(imapPassword, 3),
  sender: async (_, { smtpPassword }) => probed(smtpPassword, null),
}

function probed(password: string | undefined, mails: number | null): Awaited<ReturnType<Deps['probe']['source']>> {
  return password === 'wrong'
    ? { ok: false, answer: 'refused', trouble: 'wrong_password', mails: null }
    : { ok: true, answer: '', trouble: null, mails }
}

async function fakeCompose(letter: Letter): Promise<{ raw: Uint8Array; sha256: string }> {
  const raw = Buffer.from(JSON.stringify(letter))
  return { raw, sha256: createHash('sha256').update(raw).digest('hex') }
}

async function signedIn(db: Db, role: Role): Promise<string> {
  const id = await addStaff(db, { name: `The ${role}`, role, passwordHash: 'none' }, NOW)
  const token = `token of ${role}`
  await startSession(db, token, id ?? '', NOW)
  return token
}
