import { joinConversations, splitConversation, undoMove } from '../../store/joining/moves.ts'
import { granted } from '../errors.ts'
import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import { joinBody } from './joining-shapes.ts'

/** Where people say that two conversations are one, or that one is two. */
export const JOINING_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/inquiries/:id/joins',
    who: 'staff',
    params: idParams,
    body: joinBody,
    handle: async ({ db, clock, wake }, { staff, params, body }) => {
      granted(await joinConversations(db, params.id, body.inquiryId, staff.id, clock()))
      wake()
    },
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/split',
    who: 'staff',
    params: idParams,
    handle: async ({ db, clock, wake }, { staff, params }) => {
      granted(await splitConversation(db, params.id, staff.id, clock()))
      wake()
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/moves/:id',
    who: 'staff',
    params: idParams,
    handle: async ({ db, clock, wake }, { staff, params }) => {
      granted(await undoMove(db, params.id, staff.id, clock()))
      wake()
    },
  }),
]
