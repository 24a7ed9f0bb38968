import type { Rules } from '../../rules.ts'
import { firstOfEach } from '../../words/first-of-each.ts'
import { find, has } from '../../words/lexicon.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { placeAfter, placeBefore } from '../places/place-name.ts'
import { counts, type Named, termWords } from '../rules/term-rules.ts'
import { moneyIn } from './money.ts'

/** An Incoterm, the place that goes with it, and the sentence that says so. */
export interface IncotermRead {
  readonly incoterm: string
  readonly place: string | null
  readonly evidence: string
}

/**
 * Every Incoterm of the mail with its place, each once, in order. Terms that are also common words count only in capitals;
 * a Spanish tax number is called CIF too.
 */
export function incotermsOf(said: Said, rules: Rules): IncotermRead[] {
  const { incoterms } = termWords(rules.terms)
  const all = everything(said).flatMap((remark) =>
    find(incoterms, remark.folded)
      .filter(({ value, from, to }) => isCode(value, remark.raw.slice(from, to)))
      .filter(({ to }) => !/^[\s:.nº°-]{0,4}[A-Z]?-?\d{6}/.test(remark.raw.slice(to, to + 14)))
      .map(({ value, from, to }): IncotermRead => {
        const place = placeAfter(remark, to, rules) ?? placeBefore(remark, from, rules)
        return { incoterm: value.name, place, evidence: remark.text }
      })
      .filter(({ place }) => place !== null || !speaksOfOffer(remark, said, rules)),
  )
  return firstOfEach(all, ({ incoterm }) => incoterm)
}

/** `The CIF price is fine`: an answer that judges the price we gave asks for no terms; a counter-offer has an amount. */
function speaksOfOffer(remark: Remark, { answers }: Said, rules: Rules): boolean {
  const isJudged = has(termWords(rules.terms).offered, remark.folded)
  return answers && isJudged && !remark.asks && moneyIn(remark, rules).length === 0
}

function isCode(value: Named, written: string): boolean {
  return isPlainlyWritten(written) && counts(value, written)
}

/** Folding drops accents, so that `đáp` looks like `dap`: a short code is written without, but for the Turkish i. */
export function isPlainlyWritten(written: string): boolean {
  return written.length > 4 || !/[\u00c0-\u012f\u0132-\u024f\u1e00-\u1eff]/.test(written)
}
