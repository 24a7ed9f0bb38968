import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Deps } from './deps.ts'
import { describeRoutes } from './description.ts'
import { serveDesk } from './desk.ts'
import { problemOf, Refusal } from './errors.ts'
import { letFollow } from './live/followers.ts'
import { mount } from './mount.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'
import { isSameOrigin } from './same-origin.ts'

/** The longest body is a draft of 50,000 characters; in UTF-8 and JSON a character takes up to six bytes. */
const LONGEST_BODY = 400_000

/**
 * The desk's server, ready to listen or to be asked by `inject`.
 *
 * @param routes only tests give others
 */
export async function buildServer(deps: Deps, routes: readonly Route[] = ROUTES): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LONGEST_BODY,
    requestTimeout: 30_000,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  // JSON is the only body; what browsers send from forms of other sites is refused by its type.
  app.removeContentTypeParser('text/plain')
  app.setErrorHandler((error, _request, reply) => {
    const { status, problem } = problemOf(error, deps.log)
    return reply.code(status).send(problem)
  })
  app.addHook('onRequest', async ({ method, headers }) => {
    if (!isSameOrigin(method, headers, deps.settings.publicUrl)) throw new Refusal('other_site')
  })
  await app.register(helmet, headersOf(deps.settings.publicUrl))
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await describeRoutes(app, deps.settings.version)
  letFollow(app, deps)
  mount(app, deps, routes)
  await serveDesk(app, deps.settings.deskFolder)
  return app
}

/** Scripts, pictures and calls only from ourselves; the component library writes style attributes. */
function headersOf(publicUrl: string) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // The mail frame is shown by our own page; everything else forbids it by frame-ancestors above.
    xFrameOptions: { action: 'sameorigin' },
    strictTransportSecurity: publicUrl.startsWith('https://') && { maxAge: 31_536_000 },
  } as const
}
