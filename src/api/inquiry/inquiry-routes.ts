import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import { mark, unmark } from './corrections.ts'
import { correct, takeAsRead } from './fact-corrections.ts'
import { readAgain, readInquiry } from './inquiries.ts'
import * as shape from './inquiry-shapes.ts'
import { dropTier, setOutcome, setTier, takeOutcomeBack } from './judgements.ts'
import { markStep, readProgress } from './progress.ts'
import { listInquiries, readChoices, readWorkHours } from './queue.ts'
import * as queue from './queue-shapes.ts'

/** The inbox: lists of inquiries, one of them, and what people say of it. */
export const INQUIRY_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/inquiries',
    who: 'read_only',
    query: queue.inquiriesQuery,
    answer: queue.inquiries,
    handle: (deps, { staff, query }) => listInquiries(deps, staff, query),
  }),
  route({
    method: 'GET',
    url: '/api/inquiries/choices',
    who: 'read_only',
    answer: queue.choices,
    handle: (deps) => readChoices(deps),
  }),
  route({
    method: 'GET',
    url: '/api/work-hours',
    who: 'read_only',
    answer: queue.workHours,
    handle: (deps) => readWorkHours(deps),
  }),
  route({
    method: 'GET',
    url: '/api/inquiries/:id',
    who: 'read_only',
    params: idParams,
    answer: shape.inquiry,
    handle: (deps, { staff, params }) => readInquiry(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/read-again',
    who: 'staff',
    params: idParams,
    handle: (deps, { staff, params }) => readAgain(deps, staff, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/tier',
    who: 'staff',
    params: idParams,
    body: shape.tierBody,
    handle: (deps, { staff, params, body }) => setTier(deps, staff, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/tier',
    who: 'staff',
    params: idParams,
    handle: (deps, { staff, params }) => dropTier(deps, staff, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/outcome',
    who: 'staff',
    params: idParams,
    body: shape.outcomeBody,
    handle: (deps, { staff, params, body }) => setOutcome(deps, staff, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/outcome',
    who: 'staff',
    params: idParams,
    handle: (deps, { staff, params }) => takeOutcomeBack(deps, staff, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/inquiries/:id/progress',
    who: 'read_only',
    params: idParams,
    answer: shape.progress,
    handle: (deps, { params }) => readProgress(deps, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/progress',
    who: 'staff',
    params: idParams,
    body: shape.milestoneBody,
    handle: (deps, { staff, params, body }) => markStep(deps, staff, params.id, body),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/kind',
    who: 'staff',
    params: idParams,
    body: shape.kindBody,
    handle: (deps, { staff, params, body }) => mark(deps, staff, params.id, body.kind),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/kind',
    who: 'staff',
    params: idParams,
    handle: (deps, { staff, params }) => unmark(deps, staff, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/facts/:field',
    who: 'staff',
    params: shape.factParams,
    body: shape.factBody,
    handle: (deps, { staff, params, body }) => correct(deps, staff, params, body.values),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/facts/:field',
    who: 'staff',
    params: shape.factParams,
    handle: (deps, { staff, params }) => takeAsRead(deps, staff, params),
  }),
]
