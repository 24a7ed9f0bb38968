import type { Rules } from '../rules.ts'
import { find } from '../words/lexicon.ts'
import { firstOfEach } from './first-of-each.ts'
import { placeAfter, placeBefore } from './place-name.ts'
import { everything, type Said } from './said.ts'
import { type Named, termWords } from './term-rules.ts'

/** An Incoterm, the place that goes with it, and the sentence that says so. */
export interface IncotermRead {
  readonly incoterm: string
  readonly place: string | null
  readonly evidence: string
}

/** Every Incoterm of the mail with its place, each once, in order. Terms that are also common words count only in capitals. */
export function incotermsOf(said: Said, rules: Rules): IncotermRead[] {
  const { incoterms } = termWords(rules.terms)
  const all = everything(said).flatMap((remark) =>
    find(incoterms, remark.folded)
      .filter(({ value, from, to }) => counts(value, remark.raw.slice(from, to)))
      .map(({ value, from, to }): IncotermRead => {
        const place = placeAfter(remark, to, rules) ?? placeBefore(remark, from, rules)
        return { incoterm: value.name, place, evidence: remark.text }
      }),
  )
  return firstOfEach(all, ({ incoterm }) => incoterm)
}

/** Whether a word that needs capitals has them. */
export function counts({ capitals }: Named, written: string): boolean {
  return !capitals || written === written.toUpperCase()
}
