import { z } from 'zod'
import { BUYER_TYPES, POINT_TYPES } from '../../inquiry.ts'
import { SITUATIONS } from '../situation/situation.ts'
import { canBeGiven } from './given.ts'
import { STAGES, STAGES_OF } from './stage.ts'

/** Choices made from the company's own files. */
const madeChoices = z.enum(['models', 'quantities', 'incoterms'])
const buyers = z.enum([...BUYER_TYPES, 'newcomer'])
const words = z.string().refine(compiles, 'expected a regular expression')
const fact = z.string().regex(/^[a-z_]+$/, 'expected one word in small letters')

const askBackRule = z.strictObject({
  /** Its words are the part `ask/<id>` of each language's templates. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected small letters and hyphens'),
  /** The fact that is asked for: a fact of a quotation, or another plain word. */
  missing: fact,
  /** A letter asks about the buyer's business at most once, and about delivery too. */
  about: z.enum(['business', 'delivery', 'need']).default('need'),
  stages: z.array(z.enum(STAGES)).min(1),
  /** Absent: in every situation of these stages. */
  when: z.array(z.enum(SITUATIONS)).optional(),
  /** Absent: all. */
  buyers: z.array(buyers).optional(),
  /** Only when one of these points was raised. */
  points: z.array(z.enum(POINT_TYPES)).optional(),
  /** Not when one of these points was raised: the buyer asks it of us. */
  unless: z.array(z.enum(POINT_TYPES)).default([]),
  /** Only when the buyer's words match. */
  onWords: words.optional(),
  /** Not when the buyer's words match: they answer it already. Letters match in either case. */
  answeredBy: words.optional(),
  /** Only when nothing else is asked. */
  alone: z.boolean().default(false),
  /** 1 is asked first. */
  priority: z.number().int().min(1).max(9),
  /** Choices made from the company's files; others are written below the question's words in the templates. */
  choices: madeChoices.optional(),
  because: z.string().min(1),
  /** A mail to which this question is asked before all others. */
  example: z.strictObject({
    mail: z.string().min(1),
    situation: z.enum(SITUATIONS),
    buyer: z.enum(BUYER_TYPES).default('unknown'),
    points: z.array(z.enum(POINT_TYPES)).default([]),
    /** Facts that the mail tells, or that a letter of ours has asked for. */
    known: z.array(fact).default([]),
    /** Words of the mail that matter. */
    words: z.string().default(''),
  }),
})

/** The content of `ask-backs.yaml`: every letter must find a question in it that always fits. */
export const askBacksSchema = z.array(askBackRule).superRefine((rules, context) => {
  for (const situation of SITUATIONS) {
    const always = rules.some(
      ({ stages, when, buyers, points, unless, onWords, answeredBy, missing, choices }) =>
        stages.some((stage) => STAGES_OF[situation].includes(stage)) &&
        (when === undefined || when.includes(situation)) &&
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

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'iu') instanceof RegExp
  } catch {
    return false
  }
}
