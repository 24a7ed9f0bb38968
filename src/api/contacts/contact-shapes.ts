import { z } from 'zod'
import { id, time } from '../wire-values.ts'

const bond = z.enum(['buyer', 'domain', 'phone', 'name'])
/** Another inquiry of the same company. */
const other = {
  inquiryId: id,
  subject: z.string(),
  buyer: z.string(),
  /** By what it was known to be the same company; `buyer` when it is the same person. */
  by: z.array(bond),
}

/** What our house has to do with the company of an inquiry already. */
export const contacts = z.object({
  /** Colleagues in touch with it at the moment, the latest first. */
  clashes: z.array(
    z.object({
      ...other,
      colleague: z.string(),
      how: z.enum(['owns', 'answered']),
      at: time,
      /** Lines of their letter that name a price. */
      prices: z.array(z.string()),
    }),
  ),
  /** Letters of ours that named a price, the latest first. */
  quotations: z.array(z.object({ ...other, sentBy: z.string(), at: time, prices: z.array(z.string()) })),
  /** The latest inquiry of each other conversation, the newest first. */
  conversations: z.array(z.object({ ...other, at: time, open: z.boolean(), answeredBy: z.string().nullable() })),
})
export type Contacts = z.infer<typeof contacts>
