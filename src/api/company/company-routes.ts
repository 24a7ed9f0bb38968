import { type Route, route } from '../route.ts'
import { changeHours, checkCompany, publishCompany, readCompany, readCompanyFile } from './company.ts'
import * as shape from './company-shapes.ts'

/** The part of the list of routes by which the company's own files are read, checked and replaced. */
export const COMPANY_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/company',
    who: 'manager',
    answer: shape.company,
    handle: (deps) => readCompany(deps),
  }),
  route({
    method: 'GET',
    url: '/api/company/files/:name',
    who: 'manager',
    params: shape.nameParams,
    handle: (deps, { params, reply }) => readCompanyFile(deps, params.name, reply),
  }),
  route({
    method: 'POST',
    url: '/api/company/check',
    who: 'manager',
    body: shape.checkBody,
    answer: shape.checked,
    handle: (deps, { body }) => checkCompany(deps, body),
  }),
  route({
    method: 'PUT',
    url: '/api/company/files',
    who: 'manager',
    body: shape.filesBody,
    answer: shape.published,
    handle: (deps, { staff, body }) => publishCompany(deps, staff, body),
  }),
  route({
    method: 'PUT',
    url: '/api/company/hours',
    who: 'manager',
    body: shape.hoursBody,
    answer: shape.published,
    handle: (deps, { staff, body }) => changeHours(deps, staff, body),
  }),
]
