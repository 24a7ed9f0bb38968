import { z } from 'zod'
import { TIERS } from '../inquiry.ts'
import { wordsByLanguage } from '../words/word-lists.ts'

/** The groups of a score, in the order a receipt shows them. */
export const GROUPS = ['market', 'who', 'contact', 'product', 'terms', 'intent'] as const
export type Group = (typeof GROUPS)[number]

/** Features that are read by code; every other rule is known by its words. */
const CODED_FEATURES = [
  'company_named',
  'own_domain',
  'trade_stated',
  'role_stated',
  'known_customer',
  'wrote_before',
  'full_name',
  'phone',
  'website',
  'second_channel',
  'in_our_range',
  'product_in_conversation',
  'model_named',
  'spec_figures',
  'file_attached',
  'certificate_named',
  'packing_or_brand',
  'quantity',
  'meets_moq',
  'far_below_moq',
  'incoterm',
  'port',
  'delivery_date',
  'target_price',
  'payment_terms',
  'quantity_in_conversation',
  'several_questions',
  'answers_us',
  'mass_mailing',
  'other_suppliers',
  'same_text_elsewhere',
  'list_only',
  'outside_our_range',
  'price_far_below',
  'disposable_mail',
] as const
export type CodedFeature = (typeof CODED_FEATURES)[number]

const COMPARING: ReadonlySet<string> = new Set<CodedFeature>(['far_below_moq', 'other_suppliers', 'price_far_below'])

/** Conditions under which a guard holds. */
const CODED_GUARDS = [
  'detail_promotion',
  'firm_request_raised',
  'known_customer_kept',
  'needs_our_goods',
  'needs_detail',
  'needs_identity',
  'vague_held',
  'below_moq_held',
  'few_for_nobody_held',
  'embargo_held',
  'needs_served_market',
  'mass_mailing_held',
  'outside_range_held',
] as const
export type CodedGuard = (typeof CODED_GUARDS)[number]

const because = z.string().min(1)
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'expected small letters, digits and underscores')
/** A mail on which the rule or guard acts, read as one to the demo company. */
const example = z.strictObject({
  from: z.string().optional(),
  to: z.string().optional(),
  subject: z.string().optional(),
  text: z.string().optional(),
  attachment: z.string().optional(),
  /** What stands in our books of the writer. */
  history: z
    .strictObject({ orders: z.int().min(1).exactOptional(), sameTextFrom: z.int().min(1).exactOptional() })
    .optional(),
})
const words = {
  words: wordsByLanguage.optional(),
  /** Where the words count. */
  where: z.enum(['text', 'signature']).default('text'),
  /** Technical units that make a number a specification. */
  units: z.array(z.string().min(1)).default([]),
}

const rule = z
  .strictObject({
    rule: id,
    group: z.enum([...GROUPS, 'deductions']),
    /** For each time it is found; 0 switches the rule off. */
    points: z.int(),
    /** Upper end of what it may bring when found several times. */
    most: z.int().optional(),
    /** Where the line lies for a feature that compares: part of our minimum or lowest price, or a number of firms. */
    limit: z.number().positive().optional(),
    because,
    example,
    ...words,
  })
  .refine(({ rule: name, words: phrases }) => phrases !== undefined || isCoded(name), {
    path: ['words'],
    message: 'expected words by language: the program knows no feature of this name by itself',
  })
  .refine(({ rule: name, limit }) => limit !== undefined || !COMPARING.has(name), {
    path: ['limit'],
    message: 'expected a number: the rule compares with it',
  })
  .refine(({ group, points }) => group !== 'deductions' || points <= 0, {
    path: ['points'],
    message: 'expected 0 or less in a deduction',
  })

const guard = z.strictObject({
  guard: z.enum(CODED_GUARDS),
  /** What the guard does with a total on the wrong side of the tier. */
  hold: z.enum(['at_least', 'at_most']),
  tier: z.enum(TIERS),
  /** Points of product and terms together on which it turns. */
  detail: z.int().min(0).default(0),
  /** Markets to which it is limited; all when empty. */
  markets: z.array(z.string()).default([]),
  because,
  example,
})

/** Working time until the first human reply: `hours`, whole working `days`, or to the end of the day when that is later. */
const promise = z.strictObject({
  hours: z.number().min(0).default(0),
  days: z.number().min(0).default(0),
  untilClose: z.boolean().default(false),
})

/** `rules/scoring.yaml`: what an inquiry is worth and how soon we answer. */
export const scoringRulesSchema = z
  .strictObject({
    tiers: z.strictObject({ A: z.int().min(1).max(100), B: z.int().min(1).max(100) }),
    promises: z.strictObject({ A: promise, B: promise, C: promise, complaint: promise }),
    groups: z.array(z.strictObject({ group: z.enum(GROUPS), cap: z.int().min(0), because })),
    deductions: z.strictObject({ most: z.int().max(0), because }),
    rules: z.array(rule),
    guards: z.array(guard),
  })
  .superRefine(({ tiers, groups, rules }, context) => {
    const complain = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (tiers.B >= tiers.A) complain(['tiers', 'B'], 'expected less than tier A')
    if (groups.reduce((sum, { cap }) => sum + cap, 0) > 100) complain(['groups'], 'expected caps of 100 in all at most')
    for (const group of GROUPS) {
      if (groups.filter((row) => row.group === group).length !== 1) complain(['groups'], `expected "${group}" once`)
    }
    for (const [index, { rule: name }] of rules.entries()) {
      if (rules.findIndex((row) => row.rule === name) !== index)
        complain(['rules', index, 'rule'], `${name} stands here twice`)
    }
  })

export type ScoringRules = z.output<typeof scoringRulesSchema>
export type ScoringRule = ScoringRules['rules'][number]
export type Guard = ScoringRules['guards'][number]

export function isCoded(name: string): name is CodedFeature {
  return (CODED_FEATURES as readonly string[]).includes(name)
}
