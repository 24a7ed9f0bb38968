import { endPresence, notePresence } from '../../store/staff/presence.ts'
import { Refusal } from '../errors.ts'
import { type Route, route } from '../route.ts'
import * as shape from '../shapes.ts'
import { streamLive } from './live.ts'
import { presenceBody } from './live-shapes.ts'

/** What happens, as it happens, and who is where. */
export const LIVE_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/live',
    who: 'read_only',
    handle: (deps, { request, reply }) => streamLive(deps, request, reply),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/presence',
    who: 'read_only',
    params: shape.idParams,
    body: presenceBody,
    handle: async ({ db, clock }, { staff, params, body }) => {
      const at = { inquiryId: params.id, staffId: staff.id, doing: body.doing }
      if (!(await notePresence(db, at, clock()))) throw new Refusal('not_found')
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/presence',
    who: 'read_only',
    params: shape.idParams,
    handle: ({ db }, { staff, params }) => endPresence(db, params.id, staff.id),
  }),
]
