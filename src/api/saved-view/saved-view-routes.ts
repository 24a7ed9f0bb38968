import { dropView, renameView, savedViews, saveView } from '../../store/staff/saved-views.ts'
import { granted } from '../errors.ts'
import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import * as shape from './saved-view-shapes.ts'

/** The lists that a person keeps, each seen by that person only. */
export const SAVED_VIEW_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/saved-views',
    who: 'read_only',
    answer: shape.savedViews,
    handle: async ({ db }, { staff }) => ({ views: await savedViews(db, staff.id) }),
  }),
  route({
    method: 'POST',
    url: '/api/saved-views',
    who: 'read_only',
    body: shape.savedViewBody,
    handle: async ({ db, clock }, { staff, body }) => {
      await saveView(db, staff.id, body, clock())
    },
  }),
  route({
    method: 'PUT',
    url: '/api/saved-views/:id',
    who: 'read_only',
    params: idParams,
    body: shape.renameBody,
    handle: async ({ db }, { staff, params, body }) => {
      granted(await renameView(db, staff.id, params.id, body.name))
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/saved-views/:id',
    who: 'read_only',
    params: idParams,
    handle: ({ db }, { staff, params }) => dropView(db, staff.id, params.id),
  }),
]
