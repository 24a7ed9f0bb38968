import { z } from 'zod'
import { INQUIRY_STATES } from '../../core/acts/acts.ts'
import { CHANNELS, KINDS, TIERS } from '../../core/inquiry.ts'
import { VIEWS } from '../../core/view.ts'
import { id, outboundState, time } from '../wire-values.ts'

/** GET /api/inquiries?view=&after=&country=... */
export const inquiriesQuery = z.strictObject({
  view: z.enum(VIEWS).default('queue'),
  /** `next` of the page before. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** A person, `me` or `nobody`. */
  owner: z.union([z.enum(['me', 'nobody']), id]).optional(),
  product: z.string().min(1).max(100).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  channel: z.enum(CHANNELS).optional(),
  kind: z.enum(KINDS).optional(),
  tier: z.enum(TIERS).optional(),
  /** Words of mails, parts of names, addresses, telephone numbers and SKUs. */
  words: z.string().max(200).optional(),
})
export type InquiriesQuery = z.infer<typeof inquiriesQuery>
/** GET /api/inquiries/choices: what the lists can be narrowed to. */
export const choices = z.object({
  countries: z.array(z.string()),
  languages: z.array(z.string()),
  /** SKUs. */
  products: z.array(z.string()),
  people: z.array(z.object({ id, name: z.string() })),
})
export type Choices = z.infer<typeof choices>
/** GET /api/work-hours: when we are at work, some weeks back and ahead. */
export const workHours = z.object({ hours: z.array(z.object({ from: time, to: time })) })
export type WorkHours = z.infer<typeof workHours>
/** Words of ours in the languages of the desk. */
export const inDeskLanguages = z.object({ en: z.string(), zh: z.string() })
export const inquiryLine = z.object({
  id,
  /** Null when the mail could not be read. */
  kind: z.string().nullable(),
  confidence: z.number().nullable(),
  /** The program does not know the kind. */
  unsure: z.boolean(),
  tier: z.enum(['A', 'B', 'C']).nullable(),
  total: z.number().nullable(),
  risk: z.enum(['none', 'banner', 'quarantine']),
  channel: z.string().nullable(),
  language: z.string().nullable(),
  replyBy: time.nullable(),
  arrivedAt: time,
  state: z.enum(INQUIRY_STATES),
  subject: z.string(),
  from: z.object({ name: z.string().nullable(), address: z.string().nullable() }),
  company: z.string().nullable(),
  country: z.string().nullable(),
  /** First words of what the buyer wrote. */
  excerpt: z.string(),
  draftState: z.enum(['waiting', 'approved', 'discarded']).nullable(),
  /** Only a manager may approve the draft. */
  forManager: z.boolean(),
  /** What we still owe the buyer since we answered, by the one due first. */
  owed: z.object({ due: time, count: z.number(), what: inDeskLanguages }).nullable(),
  /** Who takes care of it. */
  owner: z.object({ id, name: z.string() }).nullable(),
  /** Until when it stands aside, null: until the buyer writes; a moment that has passed means it is awake. */
  snoozed: z.object({ until: time.nullable() }).nullable(),
  /** Our newest reply and what became of it. */
  sent: z
    .object({
      state: outboundState,
      by: z.string(),
      at: time,
      /** When it leaves at the earliest; null once it has begun to. */
      leavesAt: time.nullable(),
      excerpt: z.string(),
    })
    .nullable(),
  /** A manager was asked about it and has not answered. */
  asked: z.boolean(),
})
export type InquiryLine = z.infer<typeof inquiryLine>
export const inquiries = z.object({
  lines: z.array(inquiryLine),
  next: z.string().nullable(),
  /** Under the same filters, counted to 1000. */
  counts: z.record(z.enum(VIEWS), z.number()),
})
export type Inquiries = z.infer<typeof inquiries>
