import { atLeast } from '../../core/roles.ts'
import {
  addSnippet,
  changeSnippet,
  dropSnippet,
  type SnippetWriter,
  snippetsFor,
} from '../../store/snippet/snippets.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { granted } from '../errors.ts'
import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import * as shape from './snippet-shapes.ts'

/** Words that staff put into replies by their name. */
export const SNIPPET_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/snippets',
    who: 'read_only',
    answer: shape.snippets,
    handle: async ({ db }, { staff }) => ({ lines: await snippetsFor(db, staff.id) }),
  }),
  route({
    method: 'POST',
    url: '/api/snippets',
    who: 'staff',
    body: shape.newSnippetBody,
    answer: shape.snippet,
    handle: async ({ db, clock }, { staff, body }) => granted(await addSnippet(db, body, writer(staff), clock())),
  }),
  route({
    method: 'PUT',
    url: '/api/snippets/:id',
    who: 'staff',
    params: idParams,
    body: shape.snippetBody,
    answer: shape.snippet,
    handle: async ({ db, clock }, { staff, params, body }) =>
      granted(await changeSnippet(db, params.id, body, writer(staff), clock())),
  }),
  route({
    method: 'DELETE',
    url: '/api/snippets/:id',
    who: 'staff',
    params: idParams,
    handle: async ({ db, clock }, { staff, params }) => {
      granted(await dropSnippet(db, params.id, writer(staff), clock()))
    },
  }),
]

function writer({ id, role }: SignedIn): SnippetWriter {
  return { id, mayChangeHouse: atLeast(role, 'manager') }
}
