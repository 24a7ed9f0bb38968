import { z } from 'zod'
import { BUYER_TYPES, POINT_TYPES, QUOTATION_FACTS } from '../inquiry.ts'
import { SITUATIONS } from './situation.ts'

/** Choices made from the company's own files. */
const madeChoices = z.enum(['models', 'quantities', 'incoterms'])

const askBackRule = z.strictObject({
  /** Its words are the part `ask/<id>` of each language's templates. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters and hyphens'),
  /** The fact that is asked for: a fact of a quotation, or another plain word. */
  missing: z.string().regex(/^[a-z_]+$/, 'expected one word in small letters'),
  /** A letter asks about the buyer's business at most once, and about delivery too. */
  about: z.enum(['business', 'delivery', 'need']).default('need'),
  when: z.array(z.enum(SITUATIONS)).min(1),
  /** Absent: all. */
  buyers: z.array(z.enum(BUYER_TYPES)).optional(),
  /** Only when one of these points was raised. */
  points: z.array(z.enum(POINT_TYPES)).optional(),
  /** Not when one of these points was raised: the buyer asks it of us. */
  unless: z.array(z.enum(POINT_TYPES)).default([]),
  /** Only when the buyer's words match. */
  onWords: z.string().refine(compiles, 'expected a regular expression').optional(),
  /** Not when the buyer's words match: they answer it already. Letters match in either case. */
  answeredBy: z.string().refine(compiles, 'expected a regular expression').optional(),
  /** Only when nothing else is asked. */
  alone: z.boolean().default(false),
  /** 1 is asked first. */
  priority: z.number().int().min(1).max(9),
  /** Choices made from the company's files; others are written below the question's words in the templates. */
  choices: madeChoices.optional(),
  because: z.string().min(1),
  /** A mail that it suits: the kind of buyer and what is known. */
  example: z.string().min(1),
})

/** The content of `ask-backs.yaml`: every letter must find a question in it that always fits. */
export const askBacksSchema = z.array(askBackRule).superRefine((rules, context) => {
  for (const situation of SITUATIONS) {
    const always = rules.some(
      ({ when, buyers, points, unless, onWords, answeredBy, missing, choices }) =>
        when.includes(situation) &&
        !buyers &&
        !points &&
        unless.length === 0 &&
        !answeredBy &&
        !onWords &&
        !canBeGiven(missing) &&
        choices !== 'models',
    )
    if (!always)
      context.addIssue({ code: 'custom', path: [], message: `a question for "${situation}" that fits every buyer` })
  }
})

export type AskBackRule = z.output<typeof askBackRule>

/** Facts besides those of a quotation that a mail may hold already. */
export const OWN_FACTS: readonly string[] = ['target_price', 'photos', 'reference', 'affected']

/** Whether a missing fact is one that a buyer's answer could give us. */
export function canBeGiven(missing: string): boolean {
  return [...QUOTATION_FACTS, ...OWN_FACTS].includes(missing)
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp
  } catch {
    return false
  }
}
