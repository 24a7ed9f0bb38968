import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { find, has, type Lexicon, opening } from '../../words/lexicon.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { type CertificateWords, certificateWords } from '../rules/certificate-rules.ts'
import { type CertificateNameAt, certificateNamesIn } from './certificate-names.ts'

/** A certificate or standard by its usual name, and the sentence that names it. */
export interface CertificateRead {
  readonly name: string
  readonly evidence: string
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
  const candidates = certificateNamesIn(remark, rules)
  if (candidates.length === 0 || (!remark.question && has(own, remark.folded))) return []
  return chains(candidates, remark.folded, certificateWords(rules.certificates))
    .filter((chain) => asked || chain.some(({ sure }) => sure) || isAskedFor(chain, remark, rules))
    .flat()
    .filter((one) => !isHandled(one, remark, rules))
    .map(({ name }) => ({ name, evidence: remark.text }))
}

/** Whether the clause says that the buyer or an inspector sees to it: `RTA approval we handle, but we need CE`. */
function isHandled({ from, to }: CertificateNameAt, { folded }: Remark, rules: Rules): boolean {
  const { handled } = certificateWords(rules.certificates)
  return (
    has(handled, clauseEnd(folded.slice(Math.max(0, from - 60), from))) ||
    has(handled, clauseStart(folded.slice(to, to + 60)))
  )
}

/** Names that follow each other in a list stand or fall together. */
function chains(
  candidates: readonly CertificateNameAt[],
  folded: string,
  { joints }: CertificateWords,
): CertificateNameAt[][] {
  const lists: CertificateNameAt[][] = []
  for (const one of candidates) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && isListed(folded.slice(last.to, one.from), joints)) list.push(one)
    else lists.push([one])
  }
  return lists
}

/** A blank, a sign or a word such as "and" between two names. */
function isListed(between: string, joints: ReadonlySet<string>): boolean {
  const bare = between.trim()
  return between.length <= 12 && (/^[,/&+、，]?$/.test(bare) || joints.has(bare.replace(/^[,，]\s?/, '')))
}

/** Whether a word of proof stands near in the same clause, or a word of need right before; for some any in the sentence will do. */
function isAskedFor(chain: readonly CertificateNameAt[], { folded }: Remark, rules: Rules): boolean {
  const words = certificateWords(rules.certificates)
  const { proof, demand } = words
  const from = chain.at(0)?.from ?? 0
  const to = chain.at(-1)?.to ?? 0
  const before = clauseEnd(folded.slice(Math.max(0, from - 40), from))
  const after = clauseStart(folded.slice(to, to + 28))
  if (has(proof, before) || has(proof, after)) return true
  if (endsWith(words.accordingTo, before, words) || !saysNoMore(after, words)) return false
  if (chain.every(({ mild }) => mild) && (has(demand, folded) || has(proof, folded))) return true
  return endsWith(demand, before, words)
}

/** Whether a text ends in one of some words, with an article behind it at most. */
function endsWith(some: Lexicon<true>, text: string, { articles }: CertificateWords): boolean {
  const last = find(some, text).at(-1)
  const rest =
    last &&
    text
      .slice(last.to)
      .replace(/^[\s:.]+/, '')
      .trimEnd()
  return rest === '' || (rest !== undefined && find(articles, rest)[0]?.to === rest.length)
}

/** Whether nothing follows a name that would tell more of it. */
function saysNoMore(after: string, { goingOn }: CertificateWords): boolean {
  const rest = after.replace(/^\s{0,2}/, '')
  return /^(?:$|[.,;?!)、。？\u3040-\u9fff\uac00-\ud7a3])/.test(rest) || opening(goingOn, rest) !== undefined
}

function clauseEnd(text: string): string {
  return text.split(/[,;!?\n，；。]|\.\s/).at(-1) ?? ''
}

function clauseStart(text: string): string {
  return text.split(/(?<=[,;!?\n，；。])|(?<=\.)\s/)[0] ?? ''
}
