import { createConnection, createServer, type Socket } from 'node:net'

/** A line to a server on this machine that can be cut while somebody talks. */
export interface CutLine {
  readonly port: number
  /** How often somebody has connected. */
  connections(): number
  /** Ends every connection without a word. */
  cut(): void
  close(): Promise<void>
}

export async function openCutLine(target: number): Promise<CutLine> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((near) => {
    connections++
    const far = createConnection(target, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    near.pipe(far).pipe(near)
  })
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connections: () => connections,
    cut,
    close: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
