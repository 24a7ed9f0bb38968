import { z } from 'zod'
import { SEND_MODES } from '../core/outbound.ts'
import { id } from './wire-values.ts'

/** What goes over the wire between the desk and the server, both ways. */
export const idParams = z.strictObject({ id })

/** GET /api/status: for everybody, signed in or not. */
export const status = z.object({
  demo: z.boolean(),
  sendMode: z.enum(SEND_MODES),
  /** True: it stands in the settings of the server, and the desk cannot change it. */
  sendModeIsSet: z.boolean(),
  version: z.string(),
  /** How long an approval can be taken back. */
  undoSeconds: z.number(),
  /** True until the first administrator exists. */
  needsSetup: z.boolean(),
  company: z.object({ name: z.string(), shortName: z.string(), timeZone: z.string() }),
})
export type Status = z.infer<typeof status>

/** GET /health says that the process lives; GET /ready whether it can work, and what is wrong in words (503 without the database). */
export const health = z.object({ ok: z.literal(true) })
export const ready = z.object({ ready: z.boolean(), issues: z.array(z.string()) })
export type Ready = z.infer<typeof ready>

/** Every refusal: a code for programs, words for people. `fields` names each bad field of a body. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  fields: z.array(z.object({ field: z.string(), expected: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
