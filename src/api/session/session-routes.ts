import { loginOf } from '../../store/staff/staff.ts'
import { keepStaffSettings } from '../../store/staff/staff-settings.ts'
import * as house from '../house/house-shapes.ts'
import { type Limit, type Route, route } from '../route.ts'
import { changePassword, sessionOf, signIn, takeUp } from './session.ts'
import { giveSession, takeSession } from './session-cookie.ts'
import { staffSettings } from './settings-shapes.ts'

/** Against guessing: by where it comes from, and by whom it is about. */
const GUESSING: readonly Limit[] = [{ max: 20 }, { max: 5, by: nameIn }]

/** How people come in, stay in and go. */
export const SESSION_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/setup',
    who: 'everyone',
    limits: [{ max: 20 }],
    body: house.setupBody,
    answer: house.session,
    handle: async (deps, { body, reply }) => {
      const staff = await takeUp(deps, body)
      await giveSession(deps, reply, staff.id)
      return sessionOf(deps, staff)
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
      const staff = await signIn(deps, body)
      await giveSession(deps, reply, staff.id)
      return sessionOf(deps, staff)
    },
  }),
  route({
    method: 'GET',
    url: '/api/session',
    who: 'read_only',
    answer: house.session,
    handle: (deps, { staff }) => sessionOf(deps, staff),
  }),
  route({
    method: 'DELETE',
    url: '/api/session',
    who: 'read_only',
    handle: (deps, { request, reply }) => takeSession(deps, request, reply),
  }),
  route({
    method: 'PUT',
    url: '/api/session/settings',
    who: 'read_only',
    body: staffSettings,
    handle: ({ db }, { staff, body }) => keepStaffSettings(db, staff.id, body),
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
]

function nameIn(body: unknown): string {
  return loginOf(house.signInBody.parse(body).name)
}
