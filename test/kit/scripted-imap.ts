import { createServer, type Socket } from 'node:net'

/** What a scripted server answers to a command, without the tag: `OK done`; untagged lines may stand before. */
export type ImapScript = Readonly<Record<string, string>>

export interface ScriptedImap {
  readonly port: number
  /** Commands in the order they came, without tags. */
  readonly commands: readonly string[]
  close(): Promise<void>
}

/** An IMAP server that shows the oddity of one provider; what the script does not name is answered OK. */
export async function startScriptedImap(script: ImapScript): Promise<ScriptedImap> {
  const commands: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('* OK ready\r\n')
    let pending = ''
    socket.on('data', (bytes) => {
      pending += bytes.toString('latin1')
      const lines = pending.split('\r\n')
      pending = lines.pop() ?? ''
      for (const line of lines) {
        const [tag = '', command = ''] = line.split(' ')
        commands.push(line.slice(tag.length + 1))
        const answer = (script[command.toUpperCase()] ?? 'OK done').split('\r\n')
        const last = answer.pop() ?? ''
        socket.write([...answer, `${tag} ${last}`, ''].join('\r\n'))
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    commands,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
