/**
 * Whether a word found among the legal forms is meant as one. Many forms are everyday words or names in small letters
 * (as, me, Sá): they count in capitals, with dots, or from three letters up.
 */
export function isLegalForm(written: string): boolean {
  if (/^\p{Lo}|\./u.test(written) || /^(?:Co|Oy|Ab|Bt)$/.test(written)) return true
  if (/^(?:gmbh|ltda?|llc|sarl|srl|limited)$/i.test(written)) return true
  return written.length > 2 ? /\p{Lu}/u.test(written) : written === written.toUpperCase()
}
