import { listStaff, loginOf } from '../store/staff.ts'
import { approve, undo } from './approvals.ts'
import { mark, unmark } from './corrections.ts'
import { listChanges } from './draft-changes.ts'
import { checkWords, saveDraft } from './drafts.ts'
import { readReady } from './health.ts'
import * as house from './house-shapes.ts'
import { discard, listInquiries, readAgain, readInquiry, reopen } from './inquiries.ts'
import { dropTier, setOutcome, setTier } from './judgements.ts'
import { addMailbox, listMailboxes, removeMailbox } from './mailboxes.ts'
import { downloadAttachment, downloadMail, showMail } from './mails.ts'
import { end } from './promises.ts'
import { type Limit, type Route, route } from './route.ts'
import { RULE_ROUTES } from './rule-routes.ts'
import { listSent } from './sent.ts'
import { changePassword, readStatus, signIn, takeUp } from './session.ts'
import { giveSession, takeSession } from './session-cookie.ts'
import * as shape from './shapes.ts'
import { changeStaff, invite } from './staff.ts'
import { takeWaiverBack, waive } from './waivers.ts'

/** Against guessing: by where it comes from, and by whom it is about. */
const GUESSING: readonly Limit[] = [{ max: 20 }, { max: 5, by: nameIn }]

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

  route({
    method: 'POST',
    url: '/api/setup',
    who: 'everyone',
    limits: [{ max: 20 }],
    body: house.setupBody,
    answer: house.session,
    handle: async (deps, { body, reply }) => {
      const session = await takeUp(deps, body)
      await giveSession(deps, reply, session.staff.id)
      return session
    },
  }),
  route({
    method: 'POST',
    url: '/api/session',
    who: 'everyone',
    limits: GUESSING,
    body: house.signInBody,
    answer: house.session,
    handle: async (deps, { body, reply }) => {
      const session = await signIn(deps, body)
      await giveSession(deps, reply, session.staff.id)
      return session
    },
  }),
  route({
    method: 'GET',
    url: '/api/session',
    who: 'read_only',
    answer: house.session,
    handle: async (_deps, { staff }) => ({ staff }),
  }),
  route({
    method: 'DELETE',
    url: '/api/session',
    who: 'read_only',
    handle: (deps, { request, reply }) => takeSession(deps, request, reply),
  }),
  route({
    method: 'PUT',
    url: '/api/session/password',
    who: 'read_only',
    limits: [{ max: 5 }],
    body: house.passwordBody,
    handle: async (deps, { staff, body, reply }) => {
      await changePassword(deps, staff, body)
      await giveSession(deps, reply, staff.id)
    },
  }),

  route({
    method: 'GET',
    url: '/api/inquiries',
    who: 'read_only',
    query: shape.inquiriesQuery,
    answer: shape.inquiries,
    handle: (deps, { query }) => listInquiries(deps, query),
  }),
  route({
    method: 'GET',
    url: '/api/inquiries/:id',
    who: 'read_only',
    params: shape.idParams,
    answer: shape.inquiry,
    handle: (deps, { params }) => readInquiry(deps, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/discard',
    who: 'staff',
    params: shape.idParams,
    body: shape.discardBody,
    answer: shape.inquiryLine,
    handle: (deps, { staff, params, body }) => discard(deps, staff, params.id, body.reason),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/reopen',
    who: 'staff',
    params: shape.idParams,
    answer: shape.inquiryLine,
    handle: (deps, { staff, params }) => reopen(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/inquiries/:id/read-again',
    who: 'staff',
    params: shape.idParams,
    handle: (deps, { staff, params }) => readAgain(deps, staff, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/tier',
    who: 'staff',
    params: shape.idParams,
    body: shape.tierBody,
    handle: (deps, { staff, params, body }) => setTier(deps, staff, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/tier',
    who: 'staff',
    params: shape.idParams,
    handle: (deps, { staff, params }) => dropTier(deps, staff, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/outcome',
    who: 'staff',
    params: shape.idParams,
    body: shape.outcomeBody,
    handle: (deps, { staff, params, body }) => setOutcome(deps, staff, params.id, body),
  }),
  route({
    method: 'PUT',
    url: '/api/inquiries/:id/kind',
    who: 'staff',
    params: shape.idParams,
    body: shape.kindBody,
    handle: (deps, { staff, params, body }) => mark(deps, staff, params.id, body.kind),
  }),
  route({
    method: 'DELETE',
    url: '/api/inquiries/:id/kind',
    who: 'staff',
    params: shape.idParams,
    handle: (deps, { staff, params }) => unmark(deps, staff, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/inquiries/:id/mail-frame',
    who: 'read_only',
    params: shape.idParams,
    handle: (deps, { params, reply }) => showMail(deps, reply, params.id),
  }),

  route({
    method: 'GET',
    url: '/api/mails/:id/raw',
    who: 'read_only',
    params: shape.idParams,
    handle: (deps, { params, reply }) => downloadMail(deps, reply, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/mails/:id/attachments/:index',
    who: 'read_only',
    params: shape.attachmentParams,
    handle: (deps, { params, reply }) => downloadAttachment(deps, reply, params.id, params.index),
  }),

  route({
    method: 'POST',
    url: '/api/drafts/:id/check',
    who: 'staff',
    params: shape.idParams,
    body: shape.draftBody,
    answer: shape.checkedDraft,
    handle: (deps, { params, body }) => checkWords(deps, params.id, body),
  }),
  route({
    method: 'PUT',
    url: '/api/drafts/:id',
    who: 'staff',
    params: shape.idParams,
    body: shape.saveDraftBody,
    answer: shape.draftState,
    handle: (deps, { staff, params, body }) => saveDraft(deps, staff, params.id, body),
  }),
  route({
    method: 'POST',
    url: '/api/drafts/:id/waivers',
    who: 'staff',
    params: shape.idParams,
    body: shape.waiverBody,
    answer: shape.draftState,
    handle: (deps, { staff, params, body }) => waive(deps, staff, params.id, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/waivers/:id',
    who: 'staff',
    params: shape.idParams,
    answer: shape.draftState,
    handle: (deps, { staff, params }) => takeWaiverBack(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/drafts/:id/approval',
    who: 'staff',
    params: shape.idParams,
    body: shape.approveBody,
    answer: shape.draftState,
    handle: (deps, { staff, params, body }) => approve(deps, staff, params.id, body.version),
  }),
  route({
    method: 'DELETE',
    url: '/api/approvals/:id',
    who: 'staff',
    params: shape.idParams,
    answer: shape.draftState,
    handle: (deps, { staff, params }) => undo(deps, staff, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/promises/:id/end',
    who: 'staff',
    params: shape.idParams,
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
    url: '/api/sent',
    who: 'read_only',
    query: shape.sentQuery,
    answer: shape.sent,
    handle: (deps, { query }) => listSent(deps, query),
  }),

  route({
    method: 'GET',
    url: '/api/mailboxes',
    who: 'manager',
    answer: house.mailboxes,
    handle: (deps) => listMailboxes(deps),
  }),
  route({
    method: 'POST',
    url: '/api/mailboxes',
    who: 'admin',
    body: house.newMailboxBody,
    answer: house.mailboxLine,
    handle: (deps, { staff, body }) => addMailbox(deps, staff, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/mailboxes/:id',
    who: 'admin',
    params: shape.idParams,
    handle: (deps, { staff, params }) => removeMailbox(deps, staff, params.id),
  }),
  ...RULE_ROUTES,

  route({
    method: 'GET',
    url: '/api/staff',
    who: 'admin',
    answer: house.staff,
    handle: async ({ db }) => ({ lines: await listStaff(db) }),
  }),
  route({
    method: 'POST',
    url: '/api/staff/invitations',
    who: 'admin',
    body: house.inviteBody,
    answer: house.invited,
    handle: (deps, { staff, body }) => invite(deps, staff, body.role),
  }),
  route({
    method: 'PUT',
    url: '/api/staff/:id',
    who: 'admin',
    params: shape.idParams,
    body: house.staffBody,
    answer: house.staffLine,
    handle: (deps, { staff, params, body }) => changeStaff(deps, staff, params.id, body),
  }),
]

function nameIn(body: unknown): string {
  return loginOf(house.signInBody.parse(body).name)
}
