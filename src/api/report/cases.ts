import { belongs } from '../../core/report/filters.ts'
import {
  ARRIVAL_PARTS,
  arrivalCases,
  type Case,
  LETTER_PARTS,
  letterCases,
  type Part,
  PROMISE_PARTS,
  promiseCases,
  RATE_PARTS,
  rateCases,
} from '../../core/report/parts.ts'
import type { Period } from '../../core/report/period.ts'
import { inquiryLabels } from '../../store/inquiry/past-inquiries.ts'
import { arrivalsIn } from '../../store/report/arrivals.ts'
import { lettersIn } from '../../store/report/letters.ts'
import { promisesIn } from '../../store/report/promises.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { type AskedReport, askedReport } from './asked.ts'
import type { CaseLine, CasesAnswer, CasesQuery } from './report-shapes.ts'
import { inWords } from './reports.ts'

const PAGE = 50
/** Labels are read for so many at a time. */
const CHUNK = 5000

/** A page of what stands behind a figure, the oldest first. */
export async function readCases(
  deps: Deps,
  staff: SignedIn,
  { after, ...query }: CasesQuery & { readonly after: number },
): Promise<CasesAnswer> {
  const asked = await askedReport(deps, staff, query)
  const { cases, period } = await casesBehind(deps, asked, query)
  const lines = await linesOf(deps, asked, cases.slice(after, after + PAGE))
  const next = after + PAGE < cases.length ? after + PAGE : null
  return { period: inWords(period), total: cases.length, lines, next }
}

/** All that stands behind a figure. */
export async function allCases(deps: Deps, staff: SignedIn, query: CasesQuery): Promise<CaseLine[]> {
  const asked = await askedReport(deps, staff, query)
  const { cases } = await casesBehind(deps, asked, query)
  const lines: CaseLine[] = []
  for (let at = 0; at < cases.length; at += CHUNK)
    lines.push(...(await linesOf(deps, asked, cases.slice(at, at + CHUNK))))
  return lines
}

async function casesBehind(
  { db }: Deps,
  { period, window, filters, measures }: AskedReport,
  { part, hour, clock }: CasesQuery,
): Promise<{ readonly cases: Case[]; readonly period: Period }> {
  const { now, work, timeZone } = measures
  const isOne = <P extends Part>(parts: readonly P[], one: Part): one is P => parts.some((known) => known === one)
  const ours = { now, timeZone, hour: hour === undefined ? null : { hour, clock } }
  const narrowed = async <T extends Case | Parameters<typeof belongs>[0]>(read: Promise<T[]>) =>
    (await read).filter((one) => belongs(one, filters))
  if (isOne(RATE_PARTS, part))
    return { cases: rateCases(part, await narrowed(arrivalsIn(db, window)), measures), period: window }
  if (isOne(ARRIVAL_PARTS, part))
    return { cases: arrivalCases(part, await narrowed(arrivalsIn(db, period)), work, ours), period }
  if (isOne(LETTER_PARTS, part)) return { cases: letterCases(part, await narrowed(lettersIn(db, period))), period }
  if (isOne(PROMISE_PARTS, part))
    return { cases: promiseCases(part, await narrowed(promisesIn(db, period)), now), period }
  return part satisfies never
}

/** With what people know an inquiry by, and no name that is not for the asker. */
async function linesOf({ db }: Deps, { names }: AskedReport, cases: readonly Case[]): Promise<CaseLine[]> {
  const labels = await inquiryLabels(db, [...new Set(cases.map(({ inquiryId }) => inquiryId))])
  const time = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString())
  return cases.map(({ at, done, due, person, ...rest }) => ({
    ...rest,
    subject: labels.get(rest.inquiryId)?.subject ?? '',
    company: labels.get(rest.inquiryId)?.company ?? null,
    person: person === null ? null : (names.get(person) ?? null),
    at: new Date(at).toISOString(),
    done: time(done),
    due: time(due),
  }))
}
