import type { FastifyReply, FastifyRequest } from 'fastify'
import { endSession, type SignedIn, sessionOf, startSession } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { newToken } from './tokens.ts'

/** The browser may forget it later than the server does; the server decides. */
const MAX_AGE = 30 * 86_400

/** Who sends this request; null when the cookie is missing, unknown or has run out. */
export async function readSession({ db, clock, settings }: Deps, request: FastifyRequest): Promise<SignedIn | null> {
  const token = request.cookies[nameOf(settings.publicUrl)]
  return token === undefined ? null : sessionOf(db, token, clock())
}

/** Signs a person in on this browser. */
export async function giveSession(deps: Deps, reply: FastifyReply, staffId: string): Promise<void> {
  const token = newToken(deps.random)
  await startSession(deps.db, token, staffId, deps.clock())
  reply.setCookie(nameOf(deps.settings.publicUrl), token, { ...optionsOf(deps), maxAge: MAX_AGE })
}

/** Signs out: the session is gone, not only the cookie. */
export async function takeSession(deps: Deps, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const name = nameOf(deps.settings.publicUrl)
  const token = request.cookies[name]
  if (token !== undefined) await endSession(deps.db, token)
  reply.clearCookie(name, optionsOf(deps))
}

/** `__Host-` makes browsers refuse the cookie from subdomains and over http (RFC 6265bis section 4.1.3.2). */
function nameOf(publicUrl: string): string {
  return isHttps(publicUrl) ? '__Host-askback' : 'askback'
}

function optionsOf({ settings }: Deps) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps(settings.publicUrl) } as const
}

function isHttps(url: string): boolean {
  return url.startsWith('https://')
}
