import { z } from 'zod'
import { WEEKDAYS } from '../weekdays.ts'

const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code such as DE')
const date = z.iso.date('expected a date such as 2027-02-06')
const shared = {
  en: z.string().min(1),
  zh: z.string().min(1),
  /** How many days it lasts. */
  days: z.int().min(1).default(1),
  /** The day may fall one beside: a moon is sighted, or an authority fixes it each year. */
  about: z.boolean().default(false),
}
const feast = z.union([
  z.strictObject({ ...shared, on: z.string().regex(/^\d{2}-\d{2}$/, 'expected a month and a day such as 12-25') }),
  z.strictObject({
    ...shared,
    nth: z.int().min(-1).max(4),
    day: z.enum(WEEKDAYS),
    month: z.int().min(1).max(12),
    /** With nth -1: the last such weekday before this day of the month. */
    before: z.int().min(8).max(31).optional(),
  }),
  z.strictObject({ ...shared, easter: z.int() }),
  z.strictObject({ ...shared, orthodox: z.int() }),
  z.strictObject({ ...shared, dates: z.array(date).min(1) }),
])
export type Feast = z.output<typeof feast>

/** `rules/calendars.yaml`: weekends and public holidays of the buyers' countries. */
export const calendarRulesSchema = z
  .strictObject({
    feasts: z.record(z.string(), feast),
    countries: z.record(
      country,
      z.strictObject({
        weekend: z.array(z.enum(WEEKDAYS)).max(6).default(['Sat', 'Sun']),
        /** A holiday that falls on one of these days of the weekend is kept on the next working day. */
        moves: z.array(z.enum(WEEKDAYS)).default([]),
        off: z.array(z.string()),
      }),
    ),
    examples: z.array(z.strictObject({ country, day: date, workday: z.boolean() })),
  })
  .superRefine(({ feasts, countries }, context) => {
    for (const [code, { off }] of Object.entries(countries)) {
      for (const [place, name] of off.entries()) {
        if (feasts[name] === undefined)
          context.addIssue({ code: 'custom', path: ['countries', code, 'off', place], message: 'expected a feast' })
      }
    }
  })
export type CalendarRules = z.output<typeof calendarRulesSchema>
