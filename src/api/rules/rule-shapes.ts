import { z } from 'zod'
import type { BackTest } from '../../core/score/back-test/back-test.ts'
import { time } from '../wire-values.ts'

/** What goes over the wire when a manager tunes the rules; see `shapes.ts` for the rest. */
const version = z.number().int().min(1)

/** A fault of a file; `expected` is in English, for which the desk has words. */
export const complaint = z.object({
  file: z.string(),
  line: z.number().nullable(),
  column: z.number().nullable(),
  field: z.string(),
  expected: z.string(),
})

/** GET /api/rules: the version in force, and what is wrong with the files on disk if they were not taken. */
export const rulesState = z.object({
  number: z.number(),
  loadedAt: time,
  folder: z.string(),
  complaints: z.array(complaint),
})
export type RulesState = z.infer<typeof rulesState>

/** A number of the rules, by the names that lead to it: `scoring`, [`rules`, `company_named`, `points`]. */
const wish = z.strictObject({
  file: z.enum(['scoring', 'markets']),
  path: z.array(z.string().max(80)).min(1).max(4),
  value: z.number().int().min(-1000).max(1000),
})

/** GET /api/rules/settings (manager): every number that may be turned. */
export const ruleSettings = z.object({
  number: z.number(),
  settings: z.array(z.object({ ...wish.shape, group: z.string(), because: z.string() })),
})
export type RuleSettings = z.infer<typeof ruleSettings>

/** POST /api/rules/check and /back-test (manager): a draft is the wishes that differ from version `base`. */
export const draftedBody = z.strictObject({ base: version, wishes: z.array(wish).max(500) })
export type Drafted = z.infer<typeof draftedBody>
export const checkedRules = z.object({ complaints: z.array(complaint) })
export type CheckedRules = z.infer<typeof checkedRules>

export const backTestBody = draftedBody.extend({ last: z.number().int().min(1).max(100_000).default(10_000) })
export const backTested = z.object({
  report: z.custom<BackTest>(),
  /** Of the inquiries in it that rise and fall, by id. */
  labels: z.record(z.string(), z.object({ subject: z.string(), company: z.string().nullable() })),
})
export type BackTested = z.infer<typeof backTested>

/** POST /api/rules/versions (manager): 409 `rules_changed` when `base` is not the newest, 422 `rules_wrong`. */
const comment = z.string().trim().min(1, 'expected why').max(500)
export const publishBody = draftedBody.extend({ comment })
/** POST /api/rules/versions/:number/back (manager): a new version with the numbers of an earlier one. */
export const numberParams = z.strictObject({ number: z.coerce.number().int().min(1) })
export const backBody = z.strictObject({ base: version, comment })
export const published = z.object({ number: z.number() })

/** GET /api/rules/versions (manager): newest first. */
export const ruleVersions = z.object({
  lines: z.array(
    z.object({
      number: z.number(),
      at: time,
      origin: z.enum(['folder', 'desk']),
      by: z.string().nullable(),
      comment: z.string(),
      changes: z.array(z.string()),
      /** Whether going back to it would change a number. */
      differs: z.boolean(),
    }),
  ),
})
export type RuleVersions = z.infer<typeof ruleVersions>
