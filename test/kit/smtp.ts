import { createServer, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface SentMail {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

/** A server that takes every mail and keeps it. */
export interface RecordingSmtp {
  readonly port: number
  readonly mails: readonly SentMail[]
  close(): Promise<void>
}

/** Signs in whoever says `sales` and `secret`, and whoever brings no login at all. */
export async function startSmtp(options: SMTPServerOptions = {}): Promise<RecordingSmtp> {
  const mails: SentMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password, accessToken }, _, done) => {
      const known = username === 'sales' && (password === 'secret' || accessToken === 'token')
      done(known ? null : new Error('Invalid login'), known ? { user: 'sales' } : undefined)
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) })
        done(null, 'Taken as mail 1')
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: portOf(server.server), mails, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** What a scripted server does at a stage: says these lines; `cut` ends the connection, `hang` says nothing for ever. */
export type Step = string

/** Answers by stage; a stage that is not named goes well. */
export interface Script {
  readonly connect?: Step
  readonly ehlo?: Step
  readonly auth?: Step
  readonly mail?: Step
  readonly rcpt?: Step
  readonly data?: Step
  /** After a few bytes of the mail. */
  readonly body?: Step
  /** After the last dot. */
  readonly dot?: Step
}

export interface ScriptedSmtp {
  readonly port: number
  /** What clients said, bodies left out. */
  readonly commands: readonly string[]
  /** Bodies that came with their last dot. */
  readonly bodies: readonly string[]
  close(): Promise<void>
}

/** A server that fails at one stage, as real ones do. */
export async function startScriptedSmtp(script: Script): Promise<ScriptedSmtp> {
  const commands: string[] = []
  const bodies: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    converse(socket, script, commands, bodies)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    commands,
    bodies,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function converse(socket: Socket, script: Script, commands: string[], bodies: string[]): void {
  let pending = ''
  let body: string | null = null
  act(socket, script.connect ?? '220 ready')
  socket.on('data', (bytes) => {
    pending += bytes.toString('latin1')
    if (body !== null && script.body !== undefined) return act(socket, script.body)
    for (let end = pending.indexOf('\r\n'); end !== -1; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      if (body === null) {
        commands.push(line)
        if (/^data$/i.test(line) && script.data === undefined) body = ''
        act(socket, answerTo(line, script))
      } else if (line === '.') {
        bodies.push(body)
        body = null
        act(socket, script.dot ?? '250 2.0.0 taken')
      } else body += `${line}\r\n`
    }
  })
}

function answerTo(line: string, script: Script): Step {
  switch (line.slice(0, 4).toUpperCase()) {
    case 'EHLO':
      return script.ehlo ?? '250-here\r\n250 SIZE 30000000'
    case 'AUTH':
      return script.auth ?? '235 welcome'
    case 'MAIL':
      return script.mail ?? '250 ok'
    case 'RCPT':
      return script.rcpt ?? '250 ok'
    case 'DATA':
      return script.data ?? '354 go on'
    case 'QUIT':
      return '221 bye'
    default:
      return '502 no'
  }
}

function act(socket: Socket, step: Step): void {
  if (step === 'cut') socket.destroy()
  else if (step !== 'hang') socket.write(`${step}\r\n`)
}

function portOf(server: { address(): unknown }): number {
  const address = server.address()
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0
}
