import { z } from 'zod'
import { MOST_AT_ONCE } from '../../core/acts/bulk.ts'
import { KINDS } from '../../core/inquiry.ts'
import { id } from '../wire-values.ts'
import { discardBody, ownerBody, snoozeBody } from './act-shapes.ts'

const bulkAct = z.discriminatedUnion('do', [
  snoozeBody.safeExtend({ do: z.literal('snooze') }),
  z.strictObject({ do: z.literal('wake') }),
  ownerBody.safeExtend({ do: z.literal('assign') }),
  discardBody.safeExtend({ do: z.literal('discard') }),
  z.strictObject({ do: z.literal('reopen') }),
  z.strictObject({ do: z.literal('mark'), kind: z.enum(KINDS) }),
  z.strictObject({ do: z.literal('unmark') }),
])

/** POST /api/inquiries/bulk: an act for each of many inquiries; those that are refused keep no other from being done. */
export const bulkBody = z.strictObject({
  acts: z
    .array(z.strictObject({ id, act: bulkAct }))
    .min(1)
    .max(MOST_AT_ONCE),
})
export type BulkBody = z.output<typeof bulkBody>

/** What became of each, in the order they were asked for. */
export const bulkDone = z.object({
  results: z.array(
    z.object({
      id,
      /** Code of the refusal; null: it was done. */
      refused: z.string().nullable(),
      /** What brings it back to where it was, to be sent as the next acts; null when nothing does. */
      undo: bulkAct.nullable(),
    }),
  ),
})
export type BulkDone = z.output<typeof bulkDone>
