import { z } from 'zod'
import { LETTER_LANGUAGE_CODES } from '../../core/draft/wording/letter-language.ts'
import { strangeGaps } from '../../core/snippet/gaps.ts'
import { id } from '../wire-values.ts'

/** GET /api/snippets: everybody's and one's own. */
export const snippet = z.object({
  id,
  house: z.boolean(),
  name: z.string(),
  language: z.string().nullable(),
  text: z.string(),
  version: z.number(),
})
export type SnippetLine = z.infer<typeof snippet>
export const snippets = z.object({ lines: z.array(snippet) })
export type Snippets = z.infer<typeof snippets>

const words = {
  name: z
    .string()
    .trim()
    .min(1, 'expected a name')
    .max(40)
    .regex(/^[^/／\n]*$/, 'expected a name without /'),
  language: z.enum(LETTER_LANGUAGE_CODES).nullable(),
  text: z
    .string()
    .min(1, 'expected some words')
    .max(5000)
    .refine((text) => strangeGaps(text).length === 0, 'expected only gaps that an inquiry can fill'),
}
/** POST /api/snippets: everybody's by managers only. */
export const newSnippetBody = z.strictObject({ ...words, house: z.boolean() })
/** PUT /api/snippets/:id */
export const snippetBody = z.strictObject({ ...words, version: z.number().int().positive() })
