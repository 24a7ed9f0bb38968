import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { readSession } from '../session/session-cookie.ts'
import type { Follower } from './followers.ts'

/** Milliseconds between signs of life; proxies cut what is silent for a minute. */
const PULSE = 20_000

/** Streams what happens to one desk (HTML Living Standard, 9.2) until it goes, its session ends or the server closes. */
export async function streamLive(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { followers } = request.server
  reply.hijack()
  const stream = reply.raw
  stream.writeHead(200, {
    ...plain(reply.getHeaders()),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Nginx would keep the words until there are enough of them.
    'x-accel-buffering': 'no',
  })
  stream.write('retry: 2000\n\n')
  const follower: Follower = {
    say: (name, words) => void stream.write(`event: ${name}\ndata: ${JSON.stringify(words)}\n\n`),
    end: () => void stream.end(),
  }
  const pulse = setInterval(() => void beat(), PULSE)
  const beat = async (): Promise<void> => {
    const staff = await readSession(deps, request).catch(() => request.staff)
    if (staff === null) stream.end()
    else stream.write(': alive\n\n')
  }
  stream.on('close', () => {
    clearInterval(pulse)
    followers.leave(follower)
  })
  followers.join(follower)
}

function plain(headers: ReturnType<FastifyReply['getHeaders']>): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
