import { ACT_ROUTES } from './acts/act-routes.ts'
import { COMPANY_ROUTES } from './company/company-routes.ts'
import { DRAFT_ROUTES } from './draft/draft-routes.ts'
import { readReady } from './health.ts'
import { HOUSE_ROUTES } from './house/house-routes.ts'
import { INQUIRY_ROUTES } from './inquiry/inquiry-routes.ts'
import { JOINING_ROUTES } from './joining/joining-routes.ts'
import { LIVE_ROUTES } from './live/live-routes.ts'
import { MAIL_ROUTES } from './mail/mail-routes.ts'
import { REPORT_ROUTES } from './report/report-routes.ts'
import { type Route, route } from './route.ts'
import { RULE_ROUTES } from './rules/rule-routes.ts'
import { SAVED_VIEW_ROUTES } from './saved-view/saved-view-routes.ts'
import { readStatus } from './session/session.ts'
import { SESSION_ROUTES } from './session/session-routes.ts'
import * as shape from './shapes.ts'
import { SNIPPET_ROUTES } from './snippet/snippet-routes.ts'

/** Every way into the program by HTTP: method, path, who may, what goes in, what comes out. */
export const ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/health',
    who: 'everyone',
    answer: shape.health,
    handle: async () => ({ ok: true as const }),
  }),
  route({
    method: 'GET',
    url: '/ready',
    who: 'everyone',
    answer: shape.ready,
    handle: (deps, { reply }) => readReady(deps, reply),
  }),
  route({
    method: 'GET',
    url: '/api/status',
    who: 'everyone',
    answer: shape.status,
    handle: (deps) => readStatus(deps),
  }),
  route({
    method: 'GET',
    url: '/api/openapi.json',
    who: 'read_only',
    handle: async (_deps, { request }) => request.server.swagger(),
  }),
  ...SESSION_ROUTES,
  ...INQUIRY_ROUTES,
  ...ACT_ROUTES,
  ...JOINING_ROUTES,
  ...LIVE_ROUTES,
  ...MAIL_ROUTES,
  ...SAVED_VIEW_ROUTES,
  ...SNIPPET_ROUTES,
  ...DRAFT_ROUTES,
  ...HOUSE_ROUTES,
  ...COMPANY_ROUTES,
  ...RULE_ROUTES,
  ...REPORT_ROUTES,
]
