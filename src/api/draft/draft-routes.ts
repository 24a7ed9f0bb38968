import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import { approve, undo } from './approvals.ts'
import { listChanges } from './draft-changes.ts'
import * as shape from './draft-shapes.ts'
import { checkWords, saveDraft } from './drafts.ts'
import { listLeaving } from './leaving.ts'
import { end } from './promises.ts'
import { takeWaiverBack, waive } from './waivers.ts'

/** Replies, from the first word typed to what became of them. */
export const DRAFT_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/drafts/:id/check',
    who: 'staff',
    params: idParams,
    body: shape.draftBody,
    answer: shape.checkedDraft,
    handle: (deps, { params, body }) => checkWords(deps, params.id, body),
  }),
  route({
    method: 'PUT',
    url: '/api/drafts/:id',
    who: 'staff',
    params: idParams,
    body: shape.saveDraftBody,
    answer: shape.draftState,
    handle: (deps, { staff, params, body }) => saveDraft(deps, staff, params.id, body),
  }),
  route({
    method: 'POST',
    url: '/api/drafts/:id/waivers',
    who: 'staff',
    params: idParams,
    body: shape.waiverBody,
    answer: shape.draftState,
    handle: (deps, { staff, params, body }) => waive(deps, staff, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/waivers/:id',
    who: 'staff',
    params: idParams,
    answer: shape.draftState,
    handle: (deps, { staff, params }) => takeWaiverBack(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/drafts/:id/approval',
    who: 'staff',
    params: idParams,
    body: shape.approveBody,
    answer: shape.draftState,
    handle: (deps, { staff, params, body }) => approve(deps, staff, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/approvals/:id',
    who: 'staff',
    params: idParams,
    answer: shape.draftState,
    handle: (deps, { staff, params }) => undo(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/promises/:id/end',
    who: 'staff',
    params: idParams,
    body: shape.promiseEnd,
    handle: (deps, { staff, params, body }) => end(deps, staff, params.id, body),
  }),
  route({
    method: 'GET',
    url: '/api/draft-changes',
    who: 'manager',
    query: shape.draftChangesQuery,
    answer: shape.draftChanges,
    handle: (deps, { query }) => listChanges(deps, query),
  }),
  route({
    method: 'GET',
    url: '/api/leaving',
    who: 'read_only',
    answer: shape.leaving,
    handle: (deps, { staff }) => listLeaving(deps, staff),
  }),
]
