import type { Rules } from '../../rules.ts'
import { type Found, find, type Lexicon, lexicon } from '../../words/lexicon.ts'
import { builtOnce } from '../../words/word-lists.ts'
import type { Remark } from '../letter/said.ts'
import { certificateWords, type Mark } from '../rules/certificate-rules.ts'
import { isPlainlyWritten } from './incoterm.ts'
import { standardsIn } from './standards.ts'

/** A name that may be one of a certificate, from (inclusive) to (exclusive); one that is not sure counts only where it is asked for. */
export interface CertificateNameAt {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly sure: boolean
  /** Seldom or never named to say how the goods are built. */
  readonly mild: boolean
}

/** Marks, numbered standards and names beside a word for a paper, in order, none within another. */
export function certificateNamesIn(remark: Remark, rules: Rules): CertificateNameAt[] {
  const numbered = standardsIn(remark.raw).map((one) => ({
    ...one,
    sure: one.use === 'certify',
    mild: one.use === 'both',
  }))
  const proof = find(certificateWords(rules.certificates).proof, remark.folded)
  const marks = [certificateWords(rules.certificates).marks, ownMarks(rules)].flatMap((words) =>
    find(words, remark.folded)
      .filter(({ value, from, to }) => isWritten(value, { raw: remark.raw, from, to }, proof))
      .filter(({ to }) => !/^-(?:\d{3}|\p{Lu}\d)/u.test(remark.raw.slice(to, to + 4)))
      .map(({ value, from, to }) => ({ name: value.name, from, to, sure: !value.conditional, mild: false })),
  )
  return longestOf([...marks, ...numbered, ...namesByShape(remark, rules)])
}

/** Of names that overlap the longest; of those alike the first. */
function longestOf(names: readonly CertificateNameAt[]): CertificateNameAt[] {
  const kept: CertificateNameAt[] = []
  for (const one of [...names].sort((name, other) => name.from - other.from)) {
    const last = kept.at(-1)
    if (last === undefined || one.from >= last.to) kept.push(one)
    else if (one.to - one.from > last.to - last.from) kept[kept.length - 1] = one
  }
  return kept
}

/** Marks of our own papers and catalogue that the shipped list lacks. */
const ownMarks = builtOnce((rules: Rules): Lexicon<Mark> => {
  const papers = [...rules.company.facts.certificates, ...rules.catalogue.flatMap(({ certificates }) => certificates)]
  const names = papers.flatMap((paper) => paper.split(/[,/]/)).map((name) => name.trim())
  const { notNames } = certificateWords(rules.certificates)
  return lexicon(
    names
      .filter((name) => /^\p{Lu}[\p{L}-]{1,14}$/u.test(name) && !notNames.has(name))
      .map((name) => [name, { name, capitals: /^\p{Lu}+$/u.test(name), conditional: false }] as const),
  )
})

/** A name in capitals may stand in other letters right beside a word of proof: `ce certificate`. */
function isWritten(
  { name, capitals }: Mark,
  { raw, from, to }: { raw: string; from: number; to: number },
  proof: readonly Found<true>[],
): boolean {
  const written = raw.slice(from, to)
  if (!isPlainlyWritten(written) && isPlainlyWritten(name)) return false
  if (!capitals || written === written.toUpperCase()) return true
  return proof.some((word) => (word.from >= to && word.from - to <= 1) || (word.to <= from && from - word.to <= 1))
}

/** `KIWA certificate` · `certificado RETIE` · `сертификат СТБ`: capitals beside a word for a paper name it. */
function namesByShape({ raw, folded }: Remark, rules: Rules): CertificateNameAt[] {
  const { papers, notNames } = certificateWords(rules.certificates)
  return find(papers, folded).flatMap(({ from, to }) => {
    const start = Math.max(0, from - 12)
    const before = /(?<![\p{L}\d])\p{Lu}[\p{Lu}-]{1,7}(?=[\s-]{0,2}$)/u.exec(raw.slice(start, from))
    const after = /^[\s:"“«]{0,2}(?:(?:de|di|do|da|of) )?(\p{Lu}{2,8})(?![\p{L}\d])/u.exec(raw.slice(to, to + 16))
    const places = [
      before && { name: before[0], from: start + before.index },
      after?.[1] && { name: after[1], from: to + after[0].length - after[1].length },
    ]
    return places.flatMap((one) =>
      one && !notNames.has(one.name) ? [{ ...one, to: one.from + one.name.length, sure: true, mild: false }] : [],
    )
  })
}
