import { z } from 'zod'

const words = z.array(z.string().min(1)).default([])

/** `rules/time-zones.yaml`: the zones of wide countries, by province, area code and clock. */
export const timeZoneRulesSchema = z.strictObject({
  because: z.string().min(1),
  examples: z.array(z.strictObject({ signature: z.string(), utcOffset: z.number().nullable(), timeZone: z.string() })),
  countries: z.record(
    z.string().regex(/^[A-Z]{2}$/),
    z.record(
      z.string(),
      z.strictObject({
        /** Nearly everybody who trades is here. */
        main: z.boolean().default(false),
        /** Provinces as addresses shorten them. */
        regions: words,
        /** First digits of phone numbers, the country code left out. */
        codes: words,
      }),
    ),
  ),
})
export type TimeZoneRules = z.infer<typeof timeZoneRulesSchema>
