import { z } from 'zod'
import type { AnsweredPoints } from '../core/draft/check/answered-points.ts'
import { type Draft, KINDS, TIERS, type Tone, type Triage } from '../core/inquiry.ts'
import { type OutboundState, SEND_MODES } from '../core/outbound.ts'
import { OUTCOMES } from '../core/outcome.ts'
import type { Reason } from '../core/reason.ts'
import { id, time } from './wire-values.ts'

/** What goes over the wire between the desk and the server, both ways. */
export const idParams = z.strictObject({ id })

/** Decided values that core made and the store kept; they are not parsed again on the way out. */
const triage = z.custom<Triage>()
const tone = z.custom<Tone>()
const answered = z.custom<AnsweredPoints>()
const outboundState = z.custom<OutboundState>()

/** GET /api/status: for everybody, signed in or not. */
export const status = z.object({
  demo: z.boolean(),
  sendMode: z.enum(SEND_MODES),
  version: z.string(),
  /** True until the first administrator exists. */
  needsSetup: z.boolean(),
  company: z.object({ name: z.string(), shortName: z.string(), timeZone: z.string() }),
})
export type Status = z.infer<typeof status>

/** GET /api/inquiries?view=&after= */
export const VIEWS = ['queue', 'manager', 'unsure', 'unreadable', 'filed', 'discarded', 'answered', 'promised'] as const
export const inquiriesQuery = z.strictObject({
  view: z.enum(VIEWS).default('queue'),
  /** `next` of the page before. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** Words of ours in the languages of the desk. */
const inDeskLanguages = z.object({ en: z.string(), zh: z.string() })
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
  state: z.enum(['open', 'answered', 'discarded', 'filed', 'superseded']),
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
})
export type InquiryLine = z.infer<typeof inquiryLine>
export const inquiries = z.object({
  lines: z.array(inquiryLine),
  next: z.string().nullable(),
  counts: z.record(z.enum(VIEWS), z.number()),
})
export type Inquiries = z.infer<typeof inquiries>

const attachmentLine = z.object({
  index: z.number(),
  filename: z.string().nullable(),
  contentType: z.string(),
  bytes: z.number(),
})

export const draftState = z.object({
  id,
  version: z.number(),
  state: z.enum(['waiting', 'approved', 'discarded']),
  subject: z.string(),
  text: z.string(),
  language: z.string(),
  tone,
  /** Errors that somebody let stand, each in exactly these words. */
  waivers: z.array(
    z.object({
      id,
      finding: z.string(),
      evidence: z.string(),
      lines: z.array(z.string()).readonly(),
      reason: z.string(),
      by: z.string(),
      at: time,
    }),
  ),
  /** Why only a manager may approve it; null when staff may. */
  manager: z.custom<Reason | null>(),
  answered,
  /** As it was written, each line with its gloss; null for a draft of an older program. */
  drafted: z.custom<Pick<Draft, 'text' | 'lines'>>().nullable(),
  /** Who edited it last; null when nobody has. */
  editedBy: z.string().nullable(),
  updatedAt: time,
  /** The live approval, if any, and what became of its mail, which does not leave before `undoUntil`. */
  approval: z
    .object({
      id,
      by: z.string(),
      approvedAt: time,
      undoUntil: time,
      state: outboundState,
      answer: z.string().nullable(),
    })
    .nullable(),
})
export type DraftState = z.infer<typeof draftState>

/** What stands beside the score: the number of the rules that made it, and what people said since. */
const said = { by: z.string(), at: time }
const money = z.object({ amount: z.number(), currency: z.string() })
const judgement = z.object({
  ruleNumber: z.number().nullable(),
  /** In force in the place of the tier of the score. */
  override: z.object({ tier: z.enum(TIERS), reason: z.string(), ...said }).nullable(),
  outcome: z.object({ outcome: z.enum(OUTCOMES), value: money.nullable(), reason: z.string(), ...said }).nullable(),
})
/** PUT /api/inquiries/:id/tier, taken back by DELETE; PUT /api/inquiries/:id/outcome. */
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

/** PUT /api/inquiries/:id/kind, taken back by DELETE: the mail is read once more; 409 `kind_settled`. */
export const kindBody = z.strictObject({ kind: z.enum(KINDS) })

/** POST /api/promises/:id/end: a person says that it was kept, or is no longer owed and why. */
export const promiseEnd = z
  .strictObject({ end: z.enum(['kept', 'withdrawn']), reason: z.string().trim().max(300).default('') })
  .refine(({ end, reason }) => end === 'kept' || reason !== '', { path: ['reason'], error: 'expected why' })

/** GET /api/inquiries/:id */
export const inquiry = z.object({
  line: inquiryLine,
  /** Null when the mail could not be read. */
  triage: triage.nullable(),
  /** Why it could not be read, in words. */
  problem: z.string().nullable(),
  /** What a person said of its kind. */
  correction: z.object({ by: z.string(), at: time, from: z.enum(KINDS), to: z.enum(KINDS) }).nullable(),
  /** It lies with the reader once more; what is shown is about to change. */
  beingRead: z.boolean(),
  mail: z.object({ id, to: z.string().nullable(), bytes: z.number(), attachments: z.array(attachmentLine) }),
  draft: draftState.nullable(),
  /** Another wording of the draft by a language model; null when there is none. */
  polish: z.object({ text: z.string(), model: z.string() }).nullable(),
  judgement,
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
})
export type Inquiry = z.infer<typeof inquiry>

/** POST /api/drafts/:id/check: the checks of a text as it is typed, and which sorts of points it answers. */
export const draftBody = z.strictObject({
  subject: z.string().trim().min(1).max(300),
  text: z.string().max(50_000),
})
export const checkedDraft = z.object({ tone, answered })
/** PUT /api/drafts/:id: 409 `draft_changed` when `version` is not the newest. */
export const saveDraftBody = draftBody.extend({ version: z.number().int() })
/** POST /api/drafts/:id/waivers: one error is let stand; taken back by DELETE /api/waivers/:id; 403 `manager_must_waive`; 409 `finding_gone`, `never_waived`. */
export const waiverBody = z.strictObject({
  finding: z.string().max(60),
  evidence: z.string().max(2000),
  reason: z.string().trim().min(3, 'expected why').max(500),
})
/** POST /api/drafts/:id/approval: 403 `manager_must_approve`; 409 `draft_changed`, `buyer_wrote_again`, `already_approved`; 422 `draft_has_errors`. */
export const approveBody = z.strictObject({ version: z.number().int() })
/** DELETE /api/approvals/:id: taken back while its mail waits or after it failed; 409 `too_late_to_undo`. Both answer with `draftState`. */
/** POST /api/inquiries/:id/discard and /api/inquiries/:id/reopen; answer with `inquiryLine`. */
export const discardBody = z.strictObject({ reason: z.string().trim().max(300).default('') })

/** GET /api/draft-changes?days=: what staff changed in drafts before they were sent. */
export const draftChangesQuery = z.object({ days: z.coerce.number().int().min(1).max(366).default(90) })
export const draftChanges = z.object({
  letters: z.number(),
  unchanged: z.number(),
  /** Letters in which no more than one sentence was changed. */
  atMostOne: z.number(),
  distance: z.number(),
  weeks: z.array(z.object({ week: z.string(), letters: z.number(), distance: z.number() })),
  parts: z.array(
    z.object({
      part: z.string(),
      language: z.string(),
      uses: z.number(),
      changed: z.number(),
      distance: z.number(),
      examples: z.array(z.object({ before: z.string(), after: z.string().nullable(), at: time })),
    }),
  ),
})
export type DraftChangesList = z.infer<typeof draftChanges>

/** GET /api/sent?after= : everything that was approved, newest first, whatever became of it. */
export const sentQuery = inquiriesQuery.omit({ view: true })
const sentLine = z.object({
  id,
  inquiryId: id,
  to: z.string(),
  subject: z.string(),
  approvedBy: z.string(),
  approvedAt: time,
  state: outboundState,
  answer: z.string().nullable(),
  finishedAt: time.nullable(),
  text: z.string(),
})
export type SentLine = z.infer<typeof sentLine>
export const sent = z.object({ lines: z.array(sentLine), next: z.string().nullable() })
export type Sent = z.infer<typeof sent>

/** GET /health says that the process lives; GET /ready whether it can work, and what is wrong in words (503 without the database). */
export const health = z.object({ ok: z.literal(true) })
export const ready = z.object({ ready: z.boolean(), issues: z.array(z.string()) })
export type Ready = z.infer<typeof ready>

/** GET /api/mails/:id/attachments/:index */
export const attachmentParams = z.strictObject({ id, index: z.coerce.number().int().min(0).max(10_000) })

/** Every refusal: a code for programs, words for people. `fields` names each bad field of a body. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  fields: z.array(z.object({ field: z.string(), expected: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
