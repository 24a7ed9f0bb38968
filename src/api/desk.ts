import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from './errors.ts'

const PAGE = 'index.html'
/** Names under `assets/` carry a hash of the content, so they never change. */
const FOREVER = 'public, max-age=31536000, immutable'

/** Serves the built browser app from `folder`; addresses of its screens all lead to its one page. */
export async function serveDesk(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    suppressWarning: true,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[/\\]assets[/\\]/.test(path) ? FOREVER : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    if (!isScreen(request)) throw new Refusal('not_found')
    if (!existsSync(join(folder, PAGE))) throw new Refusal('desk_not_built')
    return reply.sendFile(PAGE)
  })
}

/** A screen's address has no file ending; what is below /api never is a screen. */
function isScreen({ method, url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? ''
  return (method === 'GET' || method === 'HEAD') && !/^\/api(?:\/|$)/.test(path) && !/\.\w+$/.test(path)
}
