import { z } from 'zod'
import { wordsByLanguage } from '../../words/word-lists.ts'
import { cueSchema } from './kind-rules.ts'

const step = z.strictObject({ points: z.number().positive(), because: z.string().min(1) })
const told = { because: z.string().min(1), example: z.string().min(1) }
const names = z.array(z.string().min(1)).min(1)

/** What is seen in a mail's head, links and files rather than in its words. */
const SIGNALS = [
  'auth_fail',
  'lookalike_domain',
  'imitates_us',
  'dangerous_attachment',
  'blind_archive',
  'hidden_program',
  'link_mismatch',
  'reply_to_differs',
  'unproven_platform',
  'disposable_mail',
  'sender_country_differs',
  'mass_mailing',
  'free_mail',
  'names_nothing',
  'embargoed_destination',
] as const
export type Signal = (typeof SIGNALS)[number]

/** `rules/risk.yaml`: warnings about a mail, with their points. */
export const riskSchema = z.strictObject({
  quarantine: step,
  banner: step,
  cap: z.number().positive(),
  signals: z.array(z.strictObject({ id: z.enum(SIGNALS), points: z.number().nonnegative(), ...told })),
  files: z.strictObject({ ...told, programs: names, pages: names, macros: names, archives: names, documents: names }),
  redirectors: z.strictObject({ ...told, hosts: names }),
  /** What is filed and sent around. */
  papers: z.strictObject({ ...told, words: wordsByLanguage }),
  /** What behind a number makes an amount of goods, and what does not. */
  amounts: z.strictObject({ ...told, units: wordsByLanguage, no_goods: wordsByLanguage }),
  wording: z.array(cueSchema).min(1),
})
export type RiskRules = z.output<typeof riskSchema>
