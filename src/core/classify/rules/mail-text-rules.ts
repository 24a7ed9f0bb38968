import { z } from 'zod'
import { wordsByLanguage } from '../../words/word-lists.ts'

const told = { because: z.string().min(1), example: z.string().min(1) }
const words = z.strictObject({ ...told, words: wordsByLanguage })

/** `rules/mail-text.yaml`: the words by which a mail's text falls into its parts. */
export const mailTextSchema = z.strictObject({
  wrote: words,
  headers: z.strictObject({
    ...told,
    from: wordsByLanguage,
    sent: wordsByLanguage,
    to: wordsByLanguage,
    subject: wordsByLanguage,
  }),
  original: words,
  forwarded: words,
  forwards: words,
  between: words,
  answered: words,
  closings: words,
  devices: words,
  disclaimers: words,
  footers: words,
  notices_below: words,
})
export type MailTextRules = z.output<typeof mailTextSchema>
