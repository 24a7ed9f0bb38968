import { ACTS } from '../../core/acts/acts.ts'
import { colleagues } from '../../store/inquiry/owners.ts'
import { lineOf } from '../inquiry/inquiries.ts'
import { inquiryLine } from '../inquiry/queue-shapes.ts'
import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import * as shape from './act-shapes.ts'
import * as acts from './acts.ts'
import { doAll } from './bulk.ts'
import { bulkBody, bulkDone } from './bulk-shapes.ts'

/** What staff do with an inquiry besides answering it. */
export const ACT_ROUTES: readonly Route[] = [
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/snooze',
    who: ACTS.snooze.who,
    params: idParams,
    body: shape.snoozeBody,
    handle: (deps, { staff, params, body }) => acts.snooze(deps, staff, params.id, body.until),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/snooze',
    who: ACTS.wake.who,
    params: idParams,
    handle: (deps, { staff, params }) => acts.wake(deps, staff, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/inquiries/:id/snooze-choices',
    who: ACTS.snooze.who,
    params: idParams,
    answer: shape.snoozeChoices,
    handle: (deps, { params }) => acts.readSnoozeChoices(deps, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/owner',
    who: ACTS.assign.who,
    params: idParams,
    body: shape.ownerBody,
    handle: (deps, { staff, params, body }) => acts.assign(deps, staff, params.id, body.staffId),
  }),
  route({
    method: 'GET',
    url: '/api/colleagues',
    who: ACTS.assign.who,
    answer: shape.colleagues,
    handle: async ({ db }) => ({ lines: await colleagues(db) }),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/notes',
    who: ACTS.note.who,
    params: idParams,
    body: shape.noteBody,
    handle: (deps, { staff, params, body }) => acts.note(deps, staff, params.id, body.text),
  }),
  route({
    method: 'DELETE',
    url: '/api/notes/:id',
    who: ACTS.note.who,
    params: idParams,
    handle: (deps, { staff, params }) => acts.dropNote(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/manager-request',
    who: ACTS.ask.who,
    params: idParams,
    body: shape.questionBody,
    handle: (deps, { staff, params, body }) => acts.ask(deps, staff, params.id, body.question),
  }),
  route({
    method: 'POST',
    url: '/api/manager-requests/:id/answer',
    who: ACTS.answer.who,
    params: idParams,
    body: shape.answerBody,
    handle: (deps, { staff, params, body }) => acts.answer(deps, staff, params.id, body.answer),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/discard',
    who: ACTS.discard.who,
    params: idParams,
    body: shape.discardBody,
    answer: inquiryLine,
    handle: async (deps, { staff, params, body }) => {
      await acts.discard(deps, staff, params.id, body)
      return lineOf(deps, params.id)
    },
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/reopen',
    who: ACTS.reopen.who,
    params: idParams,
    answer: inquiryLine,
    handle: async (deps, { staff, params }) => {
      await acts.reopen(deps, staff, params.id)
      return lineOf(deps, params.id)
    },
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/bulk',
    who: 'staff',
    body: bulkBody,
    answer: bulkDone,
    handle: (deps, { staff, body }) => doAll(deps, staff, body),
  }),
]
