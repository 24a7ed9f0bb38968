import { z } from 'zod'
import { CORRECTABLE } from '../../core/extract/corrected/fact-correction.ts'
import { KINDS, TIERS, type Triage } from '../../core/inquiry.ts'
import { MILESTONES, OUTCOMES } from '../../core/outcome.ts'
import type { Reason } from '../../core/reason.ts'
import { acts } from '../acts/act-shapes.ts'
import { contacts } from '../contacts/contact-shapes.ts'
import { draftState } from '../draft/draft-shapes.ts'
import { moves } from '../joining/joining-shapes.ts'
import { id, time } from '../wire-values.ts'
import { inDeskLanguages, inquiryLine } from './queue-shapes.ts'

/** Decided by core and kept by the store; it is not parsed again on the way out. */
const triage = z.custom<Triage>()

const attachmentLine = z.object({
  index: z.number(),
  filename: z.string().nullable(),
  contentType: z.string(),
  bytes: z.number(),
})

/** What stands beside the score: the number of the rules that made it, and what people said since. */
const said = { by: z.string(), at: time }
const money = z.object({ amount: z.number(), currency: z.string() })
const judgement = z.object({
  ruleNumber: z.number().nullable(),
  /** In force in the place of the tier of the score. */
  override: z.object({ tier: z.enum(TIERS), reason: z.string(), ...said }).nullable(),
  outcome: z.object({ outcome: z.enum(OUTCOMES), value: money.nullable(), reason: z.string(), ...said }).nullable(),
})
/** PUT /api/inquiries/:id/tier and /outcome, each taken back by DELETE. */
export const tierBody = z.strictObject({
  tier: z.enum(TIERS),
  reason: z.string().trim().min(1, 'expected why').max(300),
})
export const outcomeBody = z.strictObject({
  outcome: z.enum(OUTCOMES),
  value: z
    .strictObject({
      amount: z.number().positive(),
      currency: z.string().regex(/^[A-Z]{3}$/, 'expected USD or the like'),
    })
    .nullable(),
  reason: z.string().trim().max(300).default(''),
})

/** GET /api/inquiries/:id/progress: how far the conversation came. PUT says that it came to a step, or did not. */
export const progress = z.object({
  quoted: z.boolean(),
  sampled: z.boolean(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.string(),
})
export type Progress = z.infer<typeof progress>
export const milestoneBody = z.strictObject({ step: z.enum(MILESTONES), reached: z.boolean() })

/** PUT /api/inquiries/:id/kind, taken back by DELETE: the mail is read once more; 409 `kind_settled`. */
export const kindBody = z.strictObject({ kind: z.enum(KINDS) })

/** PUT /api/inquiries/:id/facts/:field, taken back by DELETE: the mail is read once more; 409 `facts_settled`. */
export const factParams = z.strictObject({ id, field: z.enum(CORRECTABLE) })
export const factBody = z.strictObject({ values: z.array(z.string().max(300)).max(20) })

/** How the day stands at the buyer's place; null when we do not know where that is. */
const buyerDay = z
  .object({
    zone: z.string(),
    /** When their office opens next; null when that is far. */
    morning: time.nullable(),
    presence: z.enum(['at_work', 'edge', 'closed']),
    overlap: z.object({ from: time, to: time }).nullable(),
    holiday: z.object({ from: z.string(), to: z.string(), name: inDeskLanguages, about: z.boolean() }).nullable(),
  })
  .nullable()

/** GET /api/inquiries/:id */
export const inquiry = z.object({
  line: inquiryLine,
  /** Null when the mail could not be read. */
  triage: triage.nullable(),
  /** Why it could not be read, in words. */
  problem: z.string().nullable(),
  /** What a person said of its kind. */
  correction: z.object({ by: z.string(), at: time, from: z.enum(KINDS), to: z.enum(KINDS) }).nullable(),
  /** What people said of its facts, in the place of what was read. */
  factCorrections: z.array(
    z.object({
      field: z.enum(CORRECTABLE),
      values: z.array(z.string()).readonly(),
      was: z.array(z.string()).readonly(),
      by: z.string(),
      at: time,
    }),
  ),
  /** It lies with the reader once more; what is shown is about to change. */
  beingRead: z.boolean(),
  mail: z.object({ id, to: z.string().nullable(), bytes: z.number(), attachments: z.array(attachmentLine).readonly() }),
  draft: draftState.nullable(),
  /** Another wording of the draft by a language model; null when there is none. */
  polish: z.object({ text: z.string(), model: z.string() }).nullable(),
  judgement,
  acts,
  /** What we owe this buyer, in any of his conversations, the first due first. */
  promises: z.array(
    z.object({ id, inquiryId: id, what: inDeskLanguages, due: time, reasons: z.custom<readonly Reason[]>() }),
  ),
  /** What was promised him before and has come to its end, the latest first. */
  endedPromises: z.array(
    z.object({ id, what: inDeskLanguages, due: time, how: z.enum(['kept', 'owned_up', 'withdrawn']), at: time }),
  ),
  /** The other mails of the conversation, oldest first, ours and theirs. */
  conversation: z.array(
    z.object({
      mailId: id,
      inquiryId: id.nullable(),
      direction: z.enum(['in', 'out']),
      at: time,
      from: z.string().nullable(),
      subject: z.string(),
      excerpt: z.string(),
    }),
  ),
  moves,
  contacts,
  day: buyerDay,
})
export type Inquiry = z.infer<typeof inquiry>
