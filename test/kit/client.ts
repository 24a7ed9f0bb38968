import type { z } from 'zod'

/** A signed-in person at the desk, without a browser: keeps the cookie, speaks JSON, and holds answers to their shape. */
export interface Client {
  get<T>(shape: z.ZodType<T>, path: string): Promise<T>
  /** Refusals are answers: the status comes with the body. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<{ status: number; body: unknown }>
}

/** Takes up an invitation, as its link would, and is signed in from then on. */
export function takeUp(link: string, name: string, password: string): Promise<Client> {
  const { origin, hash } = new URL(link)
  const token = new URLSearchParams(hash.slice(1)).get('token')
  return signedIn(origin, '/api/setup', { token, name, password })
}

export function signIn(origin: string, name: string, password: string): Promise<Client> {
  return signedIn(origin, '/api/session', { name, password })
}

async function signedIn(origin: string, path: string, body: unknown): Promise<Client> {
  const headers = { origin, 'content-type': 'application/json' }
  const response = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    async get(shape, path) {
      const answer = await fetch(origin + path, { headers: { cookie } })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return shape.parse(await answer.json())
    },
    async send(method, path, sent) {
      const answer = await fetch(origin + path, {
        method,
        headers: { cookie, origin, ...(sent !== undefined && { 'content-type': 'application/json' }) },
        ...(sent !== undefined && { body: JSON.stringify(sent) }),
      })
      return { status: answer.status, body: await answer.json().catch(() => null) }
    },
  }
}
