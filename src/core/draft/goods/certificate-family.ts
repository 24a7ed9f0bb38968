import { fold } from '../../words/fold.ts'

/** Words that say only that something is a certificate. */
const PLAIN = new Set(['certificate', 'certified', 'certification', 'standard', 'regulation', 'directive', 'no', 'nr'])
/** The Union in the languages of its members. */
const UNION = new Set(['eu', 'ue', 'ec', 'eg', 'we', 'ewg'])

/**
 * Whether two names mean the same certificate, one of them perhaps said shorter or in another order:
 * FDA and FDA 21 CFR, EU 10/2011 and 10/2011/EU, OEKO-TEX and Oeko-Tex Standard 100. UL 2849 and UL 2272 differ.
 */
export function sameCertificate(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  if (shorter === undefined || longer === undefined || shorter.length === 0) return false
  return shorter.every((word) => longer.includes(word)) || shorter.join('') === longer.join('')
}

/** `OEKO-TEX` is one word, `EN15194` two. */
function wordsOf(name: string): string[] {
  const joined = fold(name).replace(/(?<=\p{L})-(?=\p{L})/gu, '')
  const words = (joined.match(/\p{L}+|\d+/gu) ?? []).map((word) => (UNION.has(word) ? 'eu' : word))
  const telling = words.filter((word) => !PLAIN.has(word))
  return telling.length > 0 ? telling : words
}
