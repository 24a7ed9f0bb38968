import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Role } from '../core/roles.ts'
import type { SignedIn } from '../store/staff/sessions.ts'
import type { Deps } from './deps.ts'

/** `everyone` is said, never assumed: a route without `who` does not start. */
export type Who = 'everyone' | Role

/** At most `max` tries a minute by the same address, or by what `by` makes of the body. */
export interface Limit {
  readonly max: number
  readonly by?: (body: unknown) => string
}

export interface Asked<Staff = SignedIn | null, Body = unknown, Params = unknown, Query = unknown> {
  readonly staff: Staff
  readonly body: Body
  readonly params: Params
  readonly query: Query
  readonly request: FastifyRequest
  /** For cookies and downloads; anything else is the returned value. */
  readonly reply: FastifyReply
}

/** One line of the list of routes. Without `answer` the handler returns nothing (204), or text or bytes with headers of its own. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly who: Who
  readonly body?: z.ZodType
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly answer?: z.ZodType
  readonly limits?: readonly Limit[]
  handle(deps: Deps, asked: Asked): Promise<unknown>
}

/** Ties the handler of a route to its schemas: what it is given was checked, what it returns will be. */
export function route<const W extends Who, Body, Params, Query, Answer>(
  spec: Omit<Route, 'handle' | 'who' | 'body' | 'params' | 'query' | 'answer'> & {
    readonly who: W
    readonly body?: z.ZodType<Body>
    readonly params?: z.ZodType<Params>
    readonly query?: z.ZodType<Query>
    readonly answer?: z.ZodType<Answer>
    handle(
      deps: Deps,
      asked: Asked<W extends Role ? SignedIn : null, NoInfer<Body>, NoInfer<Params>, NoInfer<Query>>,
    ): Promise<NoInfer<Answer>>
  },
): Route {
  return spec
}
