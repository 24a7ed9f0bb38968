import { z } from 'zod'
import { AFTER_APPROVING } from '../../core/staff-settings.ts'

/** PUT /api/session/settings: what a person set for the desk. It comes with the session. */
export const staffSettings = z.strictObject({
  afterApproving: z.enum(AFTER_APPROVING),
  keys: z.boolean(),
  notifications: z.boolean(),
})
