import type { Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { sameCertificate } from './certificate-family.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'
import { numbersIn, onFile } from './on-file.ts'
import { withoutDates } from './written-dates.ts'

const CURRENCY = String.raw`(?:USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD|US\$|[$€£¥])`
const PRICE = new RegExp(String.raw`${CURRENCY}\s?\d|\d\s?(?:${CURRENCY})`, 'u')
const BARE_PRICE = /\bprice\b[^.?!]{0,20}(?:\bis\b|\bare\b|:)\s*\d/iu
const TERM = /\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|ex works)\b/u
const VALIDITY = /\bvalid|\buntil\b|\bindication\b/iu
/** A sentence that claims nothing: it asks, denies, or says that we look it up. */
const NO_CLAIM = /\?|\b(?:not|no|none|cannot|without|whether|if|check|need|needs|ask|asks|answer|confirm)\b|n't\b/iu

/** Figures, prices and certificates that nothing on file bears out, or that leave out what makes them binding. */
export function unprovenFigures(letter: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules): Found[] {
  return [...strayNumbers(letter, triage, rules), ...strayCertificates(letter, rules), ...incompletePrices(letter)]
}

function strayNumbers({ body }: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules): Found[] {
  const known = onFile(rules).numbers
  const buyers = new Set(numbersIn(`${triage.text} ${JSON.stringify([triage.request, triage.buyer, triage.points])}`))
  return statementsOf(body).flatMap((sentence) =>
    numbersIn(withoutDates(sentence))
      .filter((number) => !known.has(number) && !buyers.has(number))
      .map((number) => ({ check: 'number-without-source', evidence: `${number}: ${sentence.slice(0, 80)}` })),
  )
}

function strayCertificates({ body }: LetterText, rules: Rules): Found[] {
  const held = onFile(rules).certificates
  const claims = statementsOf(withoutQuotes(body)).filter((sentence) => !NO_CLAIM.test(sentence))
  return claims.flatMap((sentence) =>
    (sentence.match(rules.tone.certificates) ?? [])
      .filter((name) => !held.some((one) => sameCertificate(one, name)))
      .map((name) => ({ check: 'certificate-not-on-file', evidence: name })),
  )
}

function incompletePrices({ body }: LetterText): Found[] {
  const ours = statementsOf(withoutQuotes(body)).filter((sentence) => !/\byour target\b/iu.test(sentence))
  const bare = ours.find((sentence) => BARE_PRICE.test(sentence) && !PRICE.test(sentence))
  if (bare !== undefined) return [{ check: 'price-incomplete', evidence: bare }]
  const priced = ours.find((sentence) => PRICE.test(sentence))
  if (priced === undefined || (TERM.test(body) && VALIDITY.test(body))) return []
  return [{ check: 'price-incomplete', evidence: priced }]
}

/** The buyer's words claim and price nothing of ours. */
function withoutQuotes(body: string): string {
  return body.replace(/“[^“”\n]*”/gu, '')
}

/** The lines and sentences that state something: no questions, no choices offered below one. */
function statementsOf(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => !/^\s*[a-e]\)\s/u.test(line) && !line.includes('?'))
    .map((line) => line.replace(/^\s*(?:[-•*]|\d{1,2}[.)])\s+/u, ''))
    .flatMap((line) => line.split(/(?<=[.!;])\s+/u))
}
