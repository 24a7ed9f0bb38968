import { z } from 'zod'
import type { AnsweredPoints } from '../../core/draft/check/answered-points.ts'
import type { Draft, Tone } from '../../core/inquiry.ts'
import type { Reason } from '../../core/reason.ts'
import { id, outboundState, time } from '../wire-values.ts'

/** Decided values that core made and the store kept; they are not parsed again on the way out. */
const tone = z.custom<Tone>()
const answered = z.custom<AnsweredPoints>()

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
/** POST /api/drafts/:id/approval: 403 `manager_must_approve`; 409 `draft_changed`, `buyer_wrote_again`, `already_approved`; 409 `no_buyers_morning`; 422 `draft_has_errors`. */
export const approveBody = z.strictObject({
  version: z.number().int(),
  /** When the mail leaves: after the time for taking it back, or when the buyer's office opens next. */
  leave: z.enum(['now', 'buyers_morning']).default('now'),
})
/** DELETE /api/approvals/:id: taken back while its mail waits or after it failed; 409 `too_late_to_undo`. Both answer with `draftState`. */
/** POST /api/promises/:id/end: a person says that it was kept, or is no longer owed and why. */
export const promiseEnd = z
  .strictObject({ end: z.enum(['kept', 'withdrawn']), reason: z.string().trim().max(300).default('') })
  .refine(({ end, reason }) => end === 'kept' || reason !== '', { path: ['reason'], error: 'expected why' })

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

/** GET /api/leaving: what the person approved that leaves shortly, or was just stopped by a new mail of the buyer. */
export const leaving = z.object({
  lines: z.array(z.object({ approvalId: id, inquiryId: id, to: z.string(), until: time, stoppedBy: id.nullable() })),
})
export type Leaving = z.infer<typeof leaving>
