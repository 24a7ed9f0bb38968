import { z } from 'zod'
import { WEEKDAYS } from './weekdays.ts'

const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code such as CN')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as "08:30"')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2027-02-01')
  .refine(isDate, 'expected a date that exists')
const timeZone = z.string().refine(isTimeZone, 'expected an IANA time zone such as Asia/Shanghai')
const amount = z.strictObject({ value: z.number().positive(), unit: z.string().min(1) })
const email = z.email('expected an e-mail address')

/** The exporter itself: what a reply may state of it. What is absent is never invented. */
export const companySchema = z.strictObject({
  name: z.string().min(1),
  shortName: z.string().min(1),
  website: z.url().optional(),
  industry: z.string().optional(),
  country,
  timeZone,
  officeHours: z
    .strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), from: clock, to: clock })
    .refine(({ from, to }) => from < to, 'expected "from" to be earlier than "to"'),
  closed: z
    .array(
      z
        .strictObject({ from: day, to: day, name: z.string() })
        .refine(({ from, to }) => from <= to, 'expected "from" to be no later than "to"'),
    )
    .default([]),
  mailboxes: z.array(email).min(1),
  domains: z.array(z.string().min(1)).default([]),
  signature: z.strictObject({
    name: z.string().min(1),
    title: z.string().optional(),
    phone: z.string().optional(),
    whatsapp: z.string().optional(),
  }),
  facts: z
    .strictObject({
      founded: z.number().int().optional(),
      staff: z.number().int().optional(),
      factory: z.string().optional(),
      capacity: z.string().optional(),
      certificates: z.array(z.string()).default([]),
      exportMarkets: z.array(country).default([]),
    })
    .prefault({}),
  terms: z
    .strictObject({
      incoterms: z.array(z.string()).default([]),
      port: z.string().optional(),
      payment: z.string().optional(),
      currency: z.string().optional(),
      leadTimeDays: z.strictObject({ sample: z.number().optional(), order: z.number().optional() }).prefault({}),
      moq: amount.optional(),
      sample: z.strictObject({ policy: z.string().optional(), note: z.string().optional() }).optional(),
      warranty: z.string().optional(),
      quoteValidDays: z.number().int().positive().optional(),
      quoteLimit: z.number().int().positive().optional(),
    })
    .prefault({}),
  links: z.strictObject({ catalogue: z.url().optional(), video: z.url().optional() }).prefault({}),
})

/** A product of the catalogue. The price is a range; a firm price is a person's decision. */
export const productSchema = z.strictObject({
  sku: z.string().min(1),
  name: z.string().min(1),
  category: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  specs: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
  moq: amount.optional(),
  price: z
    .strictObject({
      from: z.number().nonnegative(),
      to: z.number().nonnegative(),
      currency: z.string(),
      per: z.string(),
      term: z.string().optional(),
    })
    .refine(({ from, to }) => from <= to, 'expected "from" to be no more than "to"')
    .optional(),
  leadTimeDays: z.number().positive().optional(),
  certificates: z.array(z.string()).default([]),
  hsCode: z.string().optional(),
  packing: z.string().optional(),
})

export const catalogueSchema = z.array(productSchema).superRefine((products, context) => {
  const seen = new Set<string>()
  for (const [index, { sku }] of products.entries()) {
    if (seen.has(sku)) context.addIssue({ code: 'custom', path: [index, 'sku'], message: `${sku} stands here twice` })
    seen.add(sku)
  }
})

export type Company = z.infer<typeof companySchema>
export type Product = z.infer<typeof productSchema>

/** Date.parse alone takes 30 February for 2 March. */
function isDate(text: string): boolean {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
