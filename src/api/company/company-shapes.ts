import { z } from 'zod'
import { companySchema } from '../../core/company.ts'
import { complaint } from '../rules/rule-shapes.ts'

/** What goes over the wire about the company's own two files, whose form is a contract. */
const hours = companySchema.pick({ timeZone: true, officeHours: true, closed: true })

/** GET /api/company (manager): the company that is in force, and where its files come from. */
export const company = z.object({
  /** Of the version of the rules. */
  number: z.number(),
  folder: z.string(),
  name: z.string(),
  mailboxes: z.array(z.string()),
  products: z.number(),
  ...hours.shape,
  /** `sample`: the shipped example, not yet the company's own. */
  files: z.array(z.object({ file: z.string(), origin: z.enum(['sample', 'folder', 'desk']) })),
  /** What is wrong with the folder's files, so that they were not taken. */
  complaints: z.array(complaint),
})
export type CompanyState = z.infer<typeof company>

/** POST /api/company/check, PUT /api/company/files (manager): the text of one file or of both. */
const texts = {
  company: z.string().max(200_000).optional(),
  catalogue: z.string().max(700_000).optional(),
}
export const checkBody = z.strictObject(texts)
export type CompanyTexts = z.infer<typeof checkBody>
/** Complaints name file, line and column; without any the file can be used, and this is what it says. */
export const checked = z.object({
  complaints: z.array(complaint),
  name: z.string(),
  products: z.number(),
  changes: z.array(z.string()),
})
export type CheckedCompany = z.infer<typeof checked>

const base = z.number().int().min(1)
export const filesBody = z.strictObject({ base, ...texts })
/** PUT /api/company/hours (manager): 409 `rules_changed` when `base` is not the newest version any more. */
export const hoursBody = z.strictObject({ base, ...hours.shape })
export const published = z.object({ number: z.number() })

/** GET /api/company/files/:name (manager): the text in force. */
export const nameParams = z.strictObject({ name: z.enum(['company.yaml', 'catalogue.yaml']) })
