import { z } from 'zod'
import { id } from '../wire-values.ts'

const name = z.string().trim().min(1, 'expected a name').max(60)

/** GET /api/saved-views */
const savedView = z.object({ id, name: z.string(), query: z.record(z.string(), z.string()) })
export const savedViews = z.object({ views: z.array(savedView) })
export type SavedViews = z.infer<typeof savedViews>

/** POST /api/saved-views: the words of the address, without `?`; under a name that is known it gives way. */
export const savedViewBody = z.strictObject({
  name,
  query: z.record(z.string().max(20), z.string().max(200)).refine((query) => Object.keys(query).length <= 20),
})
/** PUT /api/saved-views/:id */
export const renameBody = z.strictObject({ name })
