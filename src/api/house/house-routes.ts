import { listStaff } from '../../store/staff/staff.ts'
import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import * as house from './house-shapes.ts'
import { addMailbox, listMailboxes, removeMailbox, testMailbox } from './mailboxes.ts'
import { switchSending } from './sending.ts'
import { changeStaff, invite } from './staff.ts'
import { readStart, skipStep } from './start.ts'

/** Our own side: mailboxes and people. */
export const HOUSE_ROUTES: readonly Route[] = [
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
    method: 'POST',
    url: '/api/mailboxes/test',
    who: 'admin',
    body: house.newMailboxBody,
    answer: house.mailboxTested,
    limits: [{ max: 20 }],
    handle: (deps, { body }) => testMailbox(deps, body),
  }),
  route({
    method: 'GET',
    url: '/api/mailbox-presets',
    who: 'admin',
    answer: house.mailboxPresets,
    handle: async ({ rules }) => ({ lines: [...rules().rules.mailboxPresets] }),
  }),
  route({
    method: 'DELETE',
    url: '/api/mailboxes/:id',
    who: 'admin',
    params: idParams,
    handle: (deps, { staff, params }) => removeMailbox(deps, staff, params.id),
  }),
  route({
    method: 'PUT',
    url: '/api/sending',
    who: 'manager',
    body: house.sendingBody,
    handle: (deps, { staff, body }) => switchSending(deps, staff, body.on),
  }),
  route({
    method: 'GET',
    url: '/api/start',
    who: 'manager',
    answer: house.startState,
    handle: (deps) => readStart(deps),
  }),
  route({
    method: 'PUT',
    url: '/api/start/:step',
    who: 'manager',
    params: house.stepParams,
    body: house.stepBody,
    handle: (deps, { staff, params, body }) => skipStep(deps, staff, params.step, body.skipped),
  }),
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
    params: idParams,
    body: house.staffBody,
    answer: house.staffLine,
    handle: (deps, { staff, params, body }) => changeStaff(deps, staff, params.id, body),
  }),
]
