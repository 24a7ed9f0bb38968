import { z } from 'zod'
import type { Preview } from '../../core/preview.ts'
import { id } from '../wire-values.ts'

/** GET /api/mails/:id/attachments/:index */
export const attachmentParams = z.strictObject({ id, index: z.coerce.number().int().min(0).max(10_000) })

/** GET /api/mails/:id/attachments/:index/preview */
export const preview = z.custom<Preview>()

/** GET /api/mails/:id/source: the mail as it came, header first; `cut` when there is more of it. */
export const source = z.object({ text: z.string(), cut: z.boolean() })
export type Source = z.infer<typeof source>

/** GET /api/mails/:id/blocked: how many pictures of other servers the mail asks for; none of them is loaded. Whether it can be shown at all. */
export const blocked = z.object({ readable: z.boolean(), pictures: z.number() })
export type Blocked = z.infer<typeof blocked>
