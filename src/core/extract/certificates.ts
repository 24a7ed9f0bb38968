import type { Rules } from '../rules.ts'
import { type Found, find, has, type Lexicon, lexicon } from '../words/lexicon.ts'
import { builtOnce } from '../words/word-lists.ts'
import { certificateWords } from './certificate-rules.ts'
import { firstOfEach } from './first-of-each.ts'
import { isPlainlyWritten } from './incoterm.ts'
import { everything, type Remark, type Said } from './said.ts'
import { standardsIn } from './standards.ts'

/** A certificate or standard by its usual name, and the sentence that names it. */
export interface CertificateRead {
  readonly name: string
  readonly evidence: string
}

/** A name that may be one of a certificate; one that is not sure counts only where it is asked for. */
interface Candidate {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly sure: boolean
}

/** Every certificate or standard the buyer asks for, each once, in order. */
export function certificatesOf(said: Said, rules: Rules): CertificateRead[] {
  let heading = false
  const all = everything(said).flatMap((remark) => {
    const asked = remark.item && heading
    if (!remark.item)
      heading = /[:：]\s*$/.test(remark.text) && has(certificateWords(rules.certificates).proof, remark.folded)
    return certificatesIn(remark, rules, asked)
  })
  return firstOfEach(all, ({ name }) => name.toUpperCase().replace(/[ -]/g, ''))
}

/**
 * The certificates and standards that one remark asks for, in order; none that the buyer holds itself.
 *
 * @param asked whether it is an item of a list of certificates
 */
export function certificatesIn(remark: Remark, rules: Rules, asked = false): CertificateRead[] {
  const { own } = certificateWords(rules.certificates)
  const candidates = candidatesIn(remark, rules)
  if (candidates.length === 0 || (!remark.question && has(own, remark.folded))) return []
  return chains(candidates, remark.folded)
    .filter((chain) => asked || chain.some(({ sure }) => sure) || isAskedFor(chain, remark, rules))
    .flat()
    .map(({ name }) => ({ name, evidence: remark.text }))
}

function candidatesIn(remark: Remark, rules: Rules): Candidate[] {
  const numbered = standardsIn(remark.raw).map((one) => ({ ...one, sure: one.certifies }))
  const proof = find(certificateWords(rules.certificates).proof, remark.folded)
  const marks = [certificateWords(rules.certificates).marks, ownMarks(rules)].flatMap((words) =>
    find(words, remark.folded)
      .filter(({ value, from, to }) => isWritten(remark.raw.slice(from, to), value.capitals, from, to, proof))
      .filter(({ to }) => !/^-\d{3}/.test(remark.raw.slice(to, to + 4)))
      .map(({ value, from, to }) => ({ name: value.name, from, to, sure: !value.conditional })),
  )
  return [marks, numbered, namesByShape(remark, rules)]
    .reduce<Candidate[]>(
      (sofar, more) => [...sofar, ...more.filter((one) => !sofar.some((other) => isPartOf(one, other)))],
      [],
    )
    .filter((one, _, all) => !all.some((other) => other !== one && isPartOf(one, other) && length(other) > length(one)))
    .sort((one, other) => one.from - other.from)
}

function isPartOf(one: Candidate, other: Candidate): boolean {
  return one.from < other.to && other.from < one.to && length(one) <= length(other)
}

function length({ from, to }: Candidate): number {
  return to - from
}

/** Marks of our own papers and catalogue that the shipped list lacks. */
const ownMarks = builtOnce((rules: Rules): Lexicon<{ name: string; capitals: boolean; conditional: boolean }> => {
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
  written: string,
  capitals: boolean,
  from: number,
  to: number,
  proof: readonly Found<true>[],
): boolean {
  if (!isPlainlyWritten(written)) return false
  if (!capitals || written === written.toUpperCase()) return true
  return proof.some((word) => (word.from >= to && word.from - to <= 1) || (word.to <= from && from - word.to <= 1))
}

/** `KIWA certificate` · `certificado RETIE` · `сертификат СТБ`: capitals beside a word for a paper name it. */
function namesByShape({ raw, folded }: Remark, rules: Rules): Candidate[] {
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
      one && !notNames.has(one.name) ? [{ ...one, to: one.from + one.name.length, sure: true }] : [],
    )
  })
}

/** Names that follow each other in a list stand or fall together. */
function chains(candidates: readonly Candidate[], folded: string): Candidate[][] {
  const lists: Candidate[][] = []
  for (const one of candidates) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && isListed(folded.slice(last.to, one.from))) list.push(one)
    else lists.push([one])
  }
  return lists
}

function isListed(between: string): boolean {
  return /^\s{0,2}(?:[,/&+、，]|and|or|y|o|e|ou|et|und|oder|и|или|en|of|ve|veya|i|lub|dan|atau|va|hoac|和|及|或|と|や|과|와|및|و)?\s{0,2}(?:(?:und|and|or)\s)?$/.test(
    between,
  )
}

/** Whether a word of proof stands near in the same clause, or a word of need right before. */
function isAskedFor(chain: readonly Candidate[], { folded }: Remark, rules: Rules): boolean {
  const { proof, demand } = certificateWords(rules.certificates)
  const from = chain.at(0)?.from ?? 0
  const to = chain.at(-1)?.to ?? 0
  const before = clauseEnd(folded.slice(Math.max(0, from - 40), from))
  const after = clauseStart(folded.slice(to, to + 28))
  if (has(proof, before) || has(proof, after)) return true
  const last = find(demand, before).at(-1)
  const isNeeded =
    last && /^[\s:]{0,2}(?:(?:the|an?|el|la|le|une?|das|die|der|ein|il|de|het) )?$/.test(before.slice(last.to))
  return (
    Boolean(isNeeded) &&
    /^\s{0,2}(?:$|[.,;?!)、。？]|(?:for|on|in|and|or|if|as|para|pour|per|для|voor|dla|icin)\b)/.test(after)
  )
}

function clauseEnd(text: string): string {
  return text.split(/[,;!?\n，；。]|\.\s/).at(-1) ?? ''
}

function clauseStart(text: string): string {
  return text.split(/(?<=[,;!?\n，；。])|(?<=\.)\s/)[0] ?? ''
}
