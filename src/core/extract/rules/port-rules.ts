import { z } from 'zod'
import { type Lexicon, lexicon } from '../../words/lexicon.ts'
import { builtOnce } from '../../words/word-lists.ts'

/** `rules/ports.yaml`: ports and trade towns by country, each with its other names. */
export const portRulesSchema = z.strictObject({
  because: z.string().min(1),
  examples: z.array(z.strictObject({ text: z.string(), name: z.string() })),
  ports: z.record(z.string().regex(/^[A-Z]{2}$/), z.record(z.string(), z.array(z.string().min(1)))),
})
export type PortRules = z.infer<typeof portRulesSchema>

export interface Port {
  readonly country: string
  /** What papers call it; null when the buyer's own writing stands. */
  readonly name: string | null
}

export const portNames = builtOnce(
  ({ ports }: PortRules): Lexicon<Port> =>
    lexicon(
      Object.entries(ports).flatMap(([country, towns]) =>
        Object.entries(towns).flatMap(([name, others]) => [
          [name, { country, name: null }] as const,
          ...others.map((other) => [other, { country, name: isPlainLatin(other) ? null : name }] as const),
        ]),
      ),
    ),
)

function isPlainLatin(name: string): boolean {
  return /^[\p{Script=Latin}\s.'’-]+$/u.test(name)
}
