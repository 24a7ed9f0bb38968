import type { Rules } from '../rules.ts'
import { find, has } from '../words/lexicon.ts'
import { type CertificateNameAt, certificateNamesIn } from './certificate-names.ts'
import { certificateWords } from './certificate-rules.ts'
import { firstOfEach } from './first-of-each.ts'
import { everything, type Remark, type Said } from './said.ts'

/** A certificate or standard by its usual name, and the sentence that names it. */
export interface CertificateRead {
  readonly name: string
  readonly evidence: string
}

const ACCORDING_TO =
  /(?:according to|acc\.?(?: to)?|as per|per|to|nach|gemass|gem\.|selon|suivant|segun|conforme|secondo|volgens|wg|wedlug|zgodnie z|по|согласно|theo|sesuai)\s{1,2}(?:norma |norm |norme |standard |der |la )?$/
const NOTHING_MORE =
  /^\s{0,2}(?:$|[.,;?!)、。？]|(?:for|on|in|and|or|if|as|para|pour|fur|per|для|voor|dla|icin)\b|[\u3040-\u9fff\uac00-\ud7a3])/
const ARTICLE = /^[\s:]{0,2}(?:(?:the|an?|el|la|le|une?|das|die|der|ein|il|de|het) )?$/

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
  return chains(candidates, remark.folded)
    .filter((chain) => asked || chain.some(({ sure }) => sure) || isAskedFor(chain, remark, rules))
    .flat()
    .map(({ name }) => ({ name, evidence: remark.text }))
}

/** Names that follow each other in a list stand or fall together. */
function chains(candidates: readonly CertificateNameAt[], folded: string): CertificateNameAt[][] {
  const lists: CertificateNameAt[][] = []
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

/** Whether a word of proof stands near in the same clause, or a word of need right before; for some any in the sentence will do. */
function isAskedFor(chain: readonly CertificateNameAt[], { folded }: Remark, rules: Rules): boolean {
  const { proof, demand } = certificateWords(rules.certificates)
  const from = chain.at(0)?.from ?? 0
  const to = chain.at(-1)?.to ?? 0
  const before = clauseEnd(folded.slice(Math.max(0, from - 40), from))
  const after = clauseStart(folded.slice(to, to + 28))
  if (has(proof, before) || has(proof, after)) return true
  if (ACCORDING_TO.test(before) || !NOTHING_MORE.test(after)) return false
  if (chain.every(({ mild }) => mild) && (has(demand, folded) || has(proof, folded))) return true
  const last = find(demand, before).at(-1)
  return last !== undefined && ARTICLE.test(before.slice(last.to))
}

function clauseEnd(text: string): string {
  return text.split(/[,;!?\n，；。]|\.\s/).at(-1) ?? ''
}

function clauseStart(text: string): string {
  return text.split(/(?<=[,;!?\n，；。])|(?<=\.)\s/)[0] ?? ''
}
