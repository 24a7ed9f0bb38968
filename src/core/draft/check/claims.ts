import type { Source } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { sameCertificate } from '../goods/certificate-family.ts'
import { statementsOf } from '../parts/statements-of.ts'
import type { Found } from './found.ts'
import { type LetterText, withoutQuotes, withoutWords } from './letter-text.ts'
import { onFile } from './on-file.ts'

const CURRENCY = String.raw`(?:USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD|US\$|[$€£¥₺₩])`
const PRICE = new RegExp(
  String.raw`${CURRENCY}\s?\d|\d\s?(?:${CURRENCY}|美元|欧元|ドル|ユーロ|달러|유로|долл|دولار|يورو)`,
  'u',
)
const TERM =
  /(?<![\p{Script=Latin}])(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|ex works|ab Werk)(?![\p{Script=Latin}])/u

/** Certificates that nothing on file bears out, and prices without what makes them binding. */
export function unprovenClaims({ body, words, drafted, theirNames }: LetterText, rules: Rules): Found[] {
  if (words === null) return []
  const owed = drafted.filter(({ role }) => role === 'owed')
  const statements = statementsOf(withoutQuotes(body))
  const claims = statements.filter(
    (sentence) => sentence.search(words.denies) === -1 && !owed.some(({ text }) => text.includes(sentence)),
  )
  const fromTerms = drafted.filter(({ sources }) => sources.length > 0 && !sources.some(isPrice))
  const ours = statements.filter(
    (sentence) => sentence.search(words.their_price) === -1 && !fromTerms.some(({ text }) => text.includes(sentence)),
  )
  const bare = ours.find((sentence) => sentence.search(words.bare_price) !== -1 && !PRICE.test(sentence))
  const priced = ours.find((sentence) => PRICE.test(sentence))
  const dated = body.search(words.valid) !== -1 || body.search(words.indication) !== -1
  const incomplete = bare ?? (TERM.test(body) && dated ? undefined : priced)
  return [
    ...strayCertificates(
      claims.map((claim) => withoutWords(claim, theirNames)),
      rules,
    ),
    ...(incomplete === undefined ? [] : [{ check: 'price-incomplete', evidence: incomplete } as const]),
  ]
}

function isPrice({ place }: Source): boolean {
  return place.endsWith('.price')
}

function strayCertificates(claims: readonly string[], rules: Rules): Found[] {
  const { certificates, texts } = onFile(rules)
  return claims.flatMap((sentence) =>
    (sentence.match(rules.letters.certificates) ?? [])
      .filter((name) => !certificates.some((one) => sameCertificate(one, name)) && !texts.includes(name))
      .map((name) => ({ check: 'certificate-not-on-file', evidence: name })),
  )
}
