import type { Rules } from '../rules.ts'
import { find } from './lexicon.ts'
import { placeAfter, placeBefore } from './place-name.ts'
import { everything, type Said } from './said.ts'
import { type Named, termWords } from './term-rules.ts'

/** The first Incoterm of the mail, the place that goes with it, and the sentence that says so. */
export interface IncotermRead {
  readonly incoterm: string
  readonly place: string | null
  readonly evidence: string
}

/** Reads the Incoterm. Terms that are also common words count only in capitals. */
export function incotermOf(said: Said, rules: Rules): IncotermRead | null {
  const { incoterms } = termWords(rules.terms)
  for (const remark of everything(said)) {
    for (const { value, from, to } of find(incoterms, remark.folded)) {
      if (!counts(value, remark.raw.slice(from, to))) continue
      const place = placeAfter(remark, to, rules) ?? placeBefore(remark, from, rules)
      return { incoterm: value.name, place, evidence: remark.text }
    }
  }
  return null
}

/** Whether a word that needs capitals has them. */
export function counts({ capitals }: Named, written: string): boolean {
  return !capitals || written === written.toUpperCase()
}
