import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { atLeast, ROLES } from '../core/roles.ts'
import type { SignedIn } from '../store/staff/sessions.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './errors.ts'
import type { Limit, Route, Who } from './route.ts'
import { readSession } from './session/session-cookie.ts'
import { problem } from './shapes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    staff: SignedIn | null
  }
}

/**
 * Puts the routes on the server, each behind the question who may use it.
 *
 * @throws when a route does not answer that question
 */
export function mount(app: FastifyInstance, deps: Deps, routes: readonly Route[]): void {
  app.decorateRequest('staff', null)
  for (const route of routes) {
    if (!isWho(route.who)) throw new Error(`${route.method} ${route.url} does not say who may use it`)
    app.route({
      method: route.method,
      url: route.url,
      schema: schemaOf(route),
      onRequest: async (request) => {
        request.staff = await admit(deps, route.who, request)
      },
      preValidation: async (request) => {
        // A request without a body is one without fields: every missing one is named then.
        if (route.body !== undefined) request.body ??= {}
      },
      preHandler: (route.limits ?? []).map((limit) => limiting(app, limit)),
      handler: async (request, reply) => {
        const { staff, body, params, query } = request
        const answer = await route.handle(deps, { staff, body, params, query, request, reply })
        if (answer === undefined) reply.code(204)
        return answer
      },
    })
  }
}

function isWho(who: unknown): who is Who {
  return who === 'everyone' || ROLES.some((role) => role === who)
}

function schemaOf({ body, params, query, answer }: Route) {
  return {
    ...(body && { body }),
    ...(params && { params }),
    ...(query && { querystring: query }),
    response: { ...(answer && { 200: answer }), '4xx': problem },
  }
}

/** Before anything of the body is read. */
async function admit(deps: Deps, who: Who, request: FastifyRequest): Promise<SignedIn | null> {
  if (who === 'everyone') return null
  const staff = await readSession(deps, request)
  if (staff === null) throw new Refusal('not_signed_in')
  if (!atLeast(staff.role, who)) throw new Refusal('not_allowed')
  return staff
}

function limiting(app: FastifyInstance, { max, by }: Limit): preHandlerAsyncHookHandler {
  const count = app.createRateLimit({
    max,
    timeWindow: 60_000,
    ...(by && { keyGenerator: (request) => by(request.body) }),
  })
  return async (request, reply) => {
    const result = await count(request)
    if (result.isAllowed || !result.isExceeded) return
    reply.header('retry-after', result.ttlInSeconds)
    throw new Refusal('too_many_tries')
  }
}
