import { z } from 'zod'

const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code such as DE')
const points = z.int().min(0)
const because = z.string().min(1)

/** `rules/markets.yaml`: what a mail's market is worth to us. A country in no list counts as `other`. */
export const marketRulesSchema = z
  .strictObject({
    markets: z
      .array(
        z.strictObject({
          market: z.string().min(1),
          points,
          /** False keeps an inquiry from there out of tier A. */
          served: z.boolean().default(true),
          /** True stops whatever goes there until a manager has decided. */
          embargo: z.boolean().default(false),
          because,
          example: country,
          countries: z.array(country).default([]),
        }),
      )
      .min(1),
    /** The market that the company's own export markets count as, unless they are listed in one worth more. */
    ours: z.string(),
    /** The market of countries in no list. */
    other: z.string(),
    unknown: z.strictObject({ points, because }),
    /** The part of its points that a country counts which only the language or the clock of a mail tells. */
    guessed: z.strictObject({ share: z.number().min(0).max(1), because }),
  })
  .superRefine(({ markets, ours, other }, context) => {
    const names = markets.map(({ market }) => market)
    for (const [field, name] of Object.entries({ ours, other })) {
      if (!names.includes(name))
        context.addIssue({ code: 'custom', path: [field], message: `expected one of ${names.join(', ')}` })
    }
    const seen = new Set<string>()
    for (const [index, { countries }] of markets.entries()) {
      for (const [place, code] of countries.entries()) {
        const path = ['markets', index, 'countries', place]
        if (seen.has(code)) context.addIssue({ code: 'custom', path, message: `${code} stands in two markets` })
        seen.add(code)
      }
    }
  })
