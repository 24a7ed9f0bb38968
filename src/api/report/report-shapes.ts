import { z } from 'zod'
import { DESK_LANGUAGES } from '../../core/desk-language.ts'
import { TIERS } from '../../core/inquiry.ts'
import { NONE } from '../../core/report/filters.ts'
import { CHANGED } from '../../core/report/letters.ts'
import { CLOCKS } from '../../core/report/load.ts'
import { PARTS } from '../../core/report/parts.ts'
import { PERIODS } from '../../core/report/periods.ts'
import { KEPT } from '../../core/report/promises.ts'
import { inDeskLanguages } from '../inquiry/queue-shapes.ts'
import { id, time } from '../wire-values.ts'

const day = z.iso.date()
const asked = {
  period: z.enum(PERIODS).default('weeks'),
  /** With `own` only, both part of it. */
  from: day.optional(),
  to: day.optional(),
  tier: z.enum([...TIERS, NONE]).optional(),
  market: z.union([z.literal(NONE), z.string().regex(/^[A-Z]{2}$/)]).optional(),
  /** Below a manager only oneself. */
  person: z.union([z.enum(['me', NONE]), id]).optional(),
}
const behind = {
  ...asked,
  part: z.enum(PARTS),
  /** With `arrived` only: an hour of the week, 0 to 167, on a clock. */
  hour: z.coerce.number().int().min(0).max(167).optional(),
  clock: z.enum(CLOCKS).default('ours'),
}

/** GET /api/reports?period=&tier=... 400 `bad_period`, 403 `not_allowed`. */
export const reportQuery = z.strictObject(asked)
export type ReportQuery = z.infer<typeof reportQuery>

/** GET /api/reports/cases: what stands behind a figure, from place `after` on. */
export const casesQuery = z.strictObject({ ...behind, after: z.coerce.number().int().min(0).default(0) })
export type CasesQuery = Omit<z.infer<typeof casesQuery>, 'after'>

/** GET /api/reports/figures.csv, .xlsx and /api/reports/cases.csv, .xlsx in a language of the desk. */
const language = z.enum(DESK_LANGUAGES.map(({ tag }) => tag)).default('en')
export const figuresFileQuery = z.strictObject({ ...asked, language })
export const casesFileQuery = z.strictObject({ ...behind, language })
export const fileParams = z.strictObject({ form: z.enum(['csv', 'xlsx']) })

const share = z.object({ part: z.number(), of: z.number() })
/** Milliseconds; null when nobody was answered. */
const waits = z.object({ median: z.number().nullable(), p90: z.number().nullable() })
const response = z.object({
  turns: z.number(),
  replied: z.number(),
  waiting: z.number(),
  wall: waits,
  work: waits,
  inTime: share,
})
const responses = z.array(z.object({ key: z.string(), name: z.string().nullable(), response }))
const period = z.object({ from: time, to: time })
export const report = z.object({
  /** From (inclusive) to (exclusive). */
  period,
  timeZone: z.string(),
  response,
  tiers: responses,
  markets: responses,
  /** Below a manager only oneself. */
  people: responses,
  /** Of the 30 days that end a week ago, whatever the period. */
  rate: z.object({ period, wall: share, work: share }),
  funnel: z.object({
    steps: z.object({
      inquired: z.number(),
      answered: z.number(),
      quoted: z.number(),
      sampled: z.number(),
      won: z.number(),
    }),
    lost: z.number(),
    dead: z.number(),
    reasons: z.array(z.object({ reason: z.string(), count: z.number() })).readonly(),
  }),
  /** By hour of the week, Monday 00:00 first. */
  load: z.object({
    ours: z.array(z.number()).readonly(),
    buyers: z.array(z.number()).readonly(),
    unknown: z.number(),
  }),
  edits: z.object({
    letters: z.number(),
    median: z.number().nullable(),
    counts: z.record(z.enum(CHANGED), z.number()),
  }),
  promises: z.object({ counts: z.record(z.enum(KEPT), z.number()), inTime: share }),
})
export type ReportAnswer = z.infer<typeof report>

const caseLine = z.object({
  inquiryId: id,
  subject: z.string(),
  company: z.string().nullable(),
  tier: z.enum(TIERS).nullable(),
  market: z.string().nullable(),
  /** Below a manager only one's own name. */
  person: z.string().nullable(),
  at: time,
  done: time.nullable(),
  due: time.nullable(),
  /** Milliseconds. */
  wall: z.number().nullable(),
  work: z.number().nullable(),
  /** Of a letter, from 0 to 1. */
  distance: z.number().nullable(),
  promised: inDeskLanguages.nullable(),
  reason: z.string(),
})
export type CaseLine = z.infer<typeof caseLine>
export const cases = z.object({
  period,
  total: z.number(),
  lines: z.array(caseLine),
  /** `after` of the next page; null at the end. */
  next: z.number().nullable(),
})
export type CasesAnswer = z.infer<typeof cases>
