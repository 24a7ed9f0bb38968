import { writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { Pool } from 'pg'

/**
 * Loaded before a program (`--import`), ends it with SIGKILL at one of its steps: KILL_AT counts from 1 whatever it asks the
 * database and whatever it says to a mail server, before and after each. The step is told on standard output.
 */
const at = Number(process.env.KILL_AT)
const databasePort = Number(process.env.KILL_NOT_ON_PORT)
const LONGEST = 70
let steps = 0

const watched = new WeakSet<object>()
// Both engines are asked through a pool.
around(Pool.prototype, 'connect', async (connect) => {
  const client = await connect()
  if (typeof client === 'object' && client !== null && !watched.has(client)) watchQueries(client)
  return client
})

function watchQueries(client: object): void {
  watched.add(client)
  around(client, 'query', async (ask, _, [query]) => {
    const asked = wordsOf(query)
    pass(`before ${asked}`)
    const answer = await ask()
    pass(`after ${asked}`)
    return answer
  })
}

around(Socket.prototype, 'write', (write, socket, [said]) => {
  const isMail = socket instanceof Socket && socket.remotePort !== undefined && socket.remotePort !== databasePort
  if (!isMail) return write()
  pass(`before saying ${wordsOf(said)}`)
  const taken = write()
  pass(`after saying ${wordsOf(said)}`)
  return taken
})

function pass(step: string): void {
  steps += 1
  if (steps !== at) return
  writeSync(1, `${step}\n`)
  process.kill(process.pid, 'SIGKILL')
}

type Around = (go: () => unknown, self: object, given: readonly unknown[]) => unknown

function around(object: object, method: string, act: Around): void {
  const original: unknown = Reflect.get(object, method)
  if (typeof original !== 'function') throw new Error(`there is no ${method} to watch`)
  const own = function (this: object, ...given: unknown[]): unknown {
    return act(() => Reflect.apply(original, this, given), this, given)
  }
  Reflect.set(object, method, own)
}

function wordsOf(said: unknown): string {
  const text = said instanceof Uint8Array ? Buffer.from(said).toString('latin1') : String(said)
  return text.replaceAll(/\s+/g, ' ').slice(0, LONGEST)
}
