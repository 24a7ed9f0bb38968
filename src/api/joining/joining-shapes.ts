import { z } from 'zod'
import { MOVES } from '../../store/joining/joining-tables.ts'
import { id, time } from '../wire-values.ts'

/** POST /api/inquiries/:id/joins: an inquiry of the conversation that comes into this one. */
export const joinBody = z.strictObject({ inquiryId: id })

/** How people put a conversation together, the latest first. */
export const moves = z.array(z.object({ id, how: z.enum(MOVES), by: z.string(), at: time }))
