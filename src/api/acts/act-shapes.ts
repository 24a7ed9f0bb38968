import { z } from 'zod'
import { DISCARD_REASONS, saysEnough } from '../../core/acts/discard-reasons.ts'
import { SNOOZE_CHOICES } from '../../core/acts/snooze-choices.ts'
import { id, time } from '../wire-values.ts'

const said = { by: z.string(), at: time }
const words = z.string().trim().min(1, 'expected some words').max(2000)

/** PUT /api/inquiries/:id/snooze, ended by DELETE; `until` null: until the buyer writes. 409 `moment_passed`. */
export const snoozeBody = z.strictObject({ until: time.nullable() })

/** GET /api/inquiries/:id/snooze-choices: moments worth offering, the soonest first. */
export const snoozeChoices = z.object({
  choices: z.array(z.object({ choice: z.enum(SNOOZE_CHOICES), at: time })).readonly(),
})
export type SnoozeChoices = z.infer<typeof snoozeChoices>

/** PUT /api/inquiries/:id/owner: the whole conversation is theirs; null: nobody's. 409 `not_assignable`. */
export const ownerBody = z.strictObject({ staffId: id.nullable() })

/** GET /api/colleagues: who may be given an inquiry. */
export const colleagues = z.object({ lines: z.array(z.object({ id, name: z.string() })) })
export type Colleagues = z.infer<typeof colleagues>

/** POST /api/inquiries/:id/notes; DELETE /api/notes/:id by its writer or a manager, else 403 `not_your_note`. */
export const noteBody = z.strictObject({ text: words })

/** POST /api/inquiries/:id/manager-request, 409 `already_asked`; POST /api/manager-requests/:id/answer (manager), 409 `not_asked`. */
export const questionBody = z.strictObject({ question: words })
export const answerBody = z.strictObject({ answer: words })

/** POST /api/inquiries/:id/discard, taken back by /reopen; both answer with `inquiryLine`. */
export const discardBody = z
  .strictObject({ code: z.enum(DISCARD_REASONS), words: z.string().trim().max(300).default('') })
  .refine(({ code, words }) => saysEnough(code, words), { path: ['words'], error: 'expected the reason in words' })
export type DiscardBody = z.output<typeof discardBody>

/** Part of GET /api/inquiries/:id: what staff did besides answering. */
export const acts = z.object({
  snooze: z.object({ until: time.nullable(), ...said }).nullable(),
  /** When the buyer's own mail ended its snooze. */
  wokenAt: time.nullable(),
  /** For colleagues; never sent. */
  notes: z.array(z.object({ id, by: z.object({ id, name: z.string() }), at: time, text: z.string() })).readonly(),
  requests: z
    .array(z.object({ id, question: z.string(), ...said, answer: z.object({ text: z.string(), ...said }).nullable() }))
    .readonly(),
  discarded: z.object({ code: z.enum(DISCARD_REASONS), words: z.string(), ...said }).nullable(),
})
