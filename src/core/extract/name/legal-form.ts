import { find } from '../../words/lexicon.ts'
import { type IdentityWords, undotted } from '../rules/identity-rules.ts'

/** A legal form in a text, from (inclusive) to (exclusive), its closing dot included. */
export interface FormAt {
  readonly from: number
  readonly to: number
}

/** The legal forms that follow a name, such as "S.A. de C.V.", in order; "& Sons Ltd." is one. */
export function formsAfter(text: string, folded: string, words: IdentityWords): FormAt[] {
  const all = find(words.formsAfter, undotted(folded))
    .filter(({ from, to }) => isLegalForm(text.slice(from, to)) && !/\p{L}\.$/u.test(text.slice(0, from)))
    .map(({ from, to }) => ({ from, to: to + (/^\.(?!\p{L})/u.test(text.slice(to)) ? 1 : 0) }))
  return all.reduce<FormAt[]>((forms, form) => {
    const last = forms.at(-1)
    const goesOn = last !== undefined && /^[ ,]{1,2}$/.test(text.slice(last.to, form.from))
    return goesOn ? [...forms.slice(0, -1), { from: last.from, to: form.to }] : [...forms, form]
  }, [])
}

/**
 * Whether a word found among the legal forms is meant as one. Many forms are everyday words or names in small letters
 * (as, me, Sá): they count in capitals, with dots, or from three letters up. A BSc is no BSC.
 */
export function isLegalForm(written: string): boolean {
  if (/^[(（㈜㈱]|^\p{Lo}|\./u.test(written) || /^(?:Co|Oy|Ab|Bt)$/.test(written)) return true
  if (/^(?:gmbh|ltda?|llc|sarl|srl|limited|kft|pvt|pty)\b/i.test(written)) return true
  if (/^\p{Lu}{2}\p{Ll}$/u.test(written)) return false
  return written.length > 2 ? /\p{Lu}/u.test(written) : written === written.toUpperCase()
}
