import type { Rules } from '../rules.ts'
import { has } from './lexicon.ts'
import { everything, type Said } from './said.ts'
import { termWords } from './term-rules.ts'

export interface WordsRead {
  readonly words: string
  readonly evidence: string
}

const SHARE_OR_TERM =
  /\d{1,3} ?%|\bt ?\/ ?t\b|\bl ?\/ ?c\b|\bd ?\/ ?p\b|\bnet \d{2}|\d{2,3} (?:days?|tage|jours|dias|giorni|dagen|dni|dnu|дн|gun)/

/** The payment the buyer proposes, in the buyer's own words: the clause that names a way to pay and a share or a term. */
export function paymentTermsOf(said: Said, rules: Rules): WordsRead | null {
  const { payment } = termWords(rules.terms)
  for (const remark of everything(said)) {
    if (!has(payment, remark.folded) || !SHARE_OR_TERM.test(remark.folded)) continue
    const clauses = clausesOf(remark.raw)
    const meant = clauses.filter((clause) => isTerm(clause, rules))
    return { words: meant.join(', ').replace(/\s+/g, ' ').slice(0, 160) || remark.text, evidence: remark.text }
  }
  return null
}

function isTerm(clause: string, rules: Rules): boolean {
  const folded = clause.toLowerCase()
  return has(termWords(rules.terms).payment, folded) || /\d{1,3} ?%/.test(folded)
}

function clausesOf(raw: string): string[] {
  return raw
    .split(/[,;，；、](?!\d)|[()]/)
    .map((clause) => clause.trim().replace(/[.?!]+$/, ''))
    .filter(Boolean)
}
