import { type Route, route } from '../route.ts'
import { allCases, readCases } from './cases.ts'
import { sendFile } from './files.ts'
import * as shape from './report-shapes.ts'
import { readReport } from './reports.ts'
import { casesTable, figuresTable } from './tables.ts'

/** How quickly buyers are answered and what comes of it; behind every figure the inquiries it counts. */
export const REPORT_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/reports',
    who: 'read_only',
    query: shape.reportQuery,
    answer: shape.report,
    handle: (deps, { staff, query }) => readReport(deps, staff, query),
  }),
  route({
    method: 'GET',
    url: '/api/reports/cases',
    who: 'read_only',
    query: shape.casesQuery,
    answer: shape.cases,
    handle: (deps, { staff, query }) => readCases(deps, staff, query),
  }),
  route({
    method: 'GET',
    url: '/api/reports/figures.:form',
    who: 'read_only',
    params: shape.fileParams,
    query: shape.figuresFileQuery,
    handle: async (deps, { staff, params, query: { language, ...query }, reply }) =>
      sendFile(reply, figuresTable(await readReport(deps, staff, query), language), params.form),
  }),
  route({
    method: 'GET',
    url: '/api/reports/cases.:form',
    who: 'read_only',
    params: shape.fileParams,
    query: shape.casesFileQuery,
    handle: async (deps, { staff, params, query: { language, ...query }, reply }) => {
      const { timeZone } = deps.rules().rules.company
      return sendFile(reply, casesTable(await allCases(deps, staff, query), timeZone, language), params.form)
    },
  }),
]
