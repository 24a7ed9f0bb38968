import { fold } from '../../words/fold.ts'
import { find } from '../../words/lexicon.ts'
import { type Entry, isRole } from '../letter/closing.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import { isPerson, personName } from './person-name.ts'

/** The first entry of the closing that can be a person. */
export function signedName(closing: readonly Entry[], words: IdentityWords): string | null {
  for (const entry of closing.slice(0, 6)) {
    const text = personName(entry.text.split(/[,;]/)[0] ?? '', words)
    if (isPerson(text, words) && !isRole({ ...entry, text, folded: fold(text) }, words)) return text
    const beforeRole = withoutRole(entry, words)
    if (beforeRole && isPerson(beforeRole, words)) return beforeRole
  }
  return null
}

/** Chinese, Japanese and Korean put firm, office and name on one line. */
function withoutRole({ text, folded }: Entry, words: IdentityWords): string | null {
  if (!/[\u3040-\u9fff\uac00-\ud7a3]/.test(text)) return null
  const rest = find(words.roles, folded).reduceRight(
    (left, { from, to }) => left.slice(0, from) + ' ' + left.slice(to),
    text,
  )
  return (
    rest
      .trim()
      .split(/\s{2,}/)
      .at(-1)
      ?.trim() ?? null
  )
}
