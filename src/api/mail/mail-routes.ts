import { type Route, route } from '../route.ts'
import { idParams } from '../shapes.ts'
import * as shape from './mail-shapes.ts'
import { blockedIn, downloadAttachment, downloadMail, previewFile, showMail, showPicture, sourceOf } from './mails.ts'

/** Mails as they came. */
export const MAIL_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/inquiries/:id/mail-frame',
    who: 'read_only',
    params: idParams,
    handle: (deps, { params, reply }) => showMail(deps, reply, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/mails/:id/raw',
    who: 'read_only',
    params: idParams,
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
    method: 'GET',
    url: '/api/mails/:id/attachments/:index/preview',
    who: 'read_only',
    params: shape.attachmentParams,
    answer: shape.preview,
    handle: (deps, { params }) => previewFile(deps, params.id, params.index),
  }),
  route({
    method: 'GET',
    url: '/api/mails/:id/attachments/:index/picture',
    who: 'read_only',
    params: shape.attachmentParams,
    handle: (deps, { params, reply }) => showPicture(deps, reply, params.id, params.index),
  }),
  route({
    method: 'GET',
    url: '/api/mails/:id/source',
    who: 'read_only',
    params: idParams,
    answer: shape.source,
    handle: (deps, { params }) => sourceOf(deps, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/mails/:id/blocked',
    who: 'read_only',
    params: idParams,
    answer: shape.blocked,
    handle: (deps, { params }) => blockedIn(deps, params.id),
  }),
]
