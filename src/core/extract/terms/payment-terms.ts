import type { Rules } from '../../rules.ts'
import { has } from '../../words/lexicon.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { termWords } from '../rules/term-rules.ts'

export interface WordsRead {
  readonly words: string
  readonly evidence: string
}

const SHARE_OR_TERM =
  /\d{1,3} ?%|%\d{1,3}|\b\d0\/\d0\b|\bt ?\/ ?t\b|\bl ?\/ ?c\b|\bd ?\/ ?p\b|\bnet \d{2}|\d{2,3} (?:days?|tage|jours|dias|giorni|dagen|dni|dnu|дн|gun|hari|ngay|يوم)|\d{2,3} ?(?:日|天|일)/

/** The payment the buyer proposes, in the buyer's own words: the clauses that name a way to pay and a share or a term. */
export function paymentTermsOf(said: Said, rules: Rules): WordsRead | null {
  const remark = everything(said).find((one) => isPaymentOffer(one, rules))
  if (!remark) return null
  const meant = clausesOf(remark.raw).filter((clause) => isTerm(clause, rules))
  return { words: meant.join(', ').replace(/\s+/g, ' ').slice(0, 160) || remark.text, evidence: remark.text }
}

/** Whether a remark names a way to pay with a share or a term. */
export function isPaymentOffer({ folded }: Remark, rules: Rules): boolean {
  return has(termWords(rules.terms).payment, folded) && SHARE_OR_TERM.test(folded)
}

function isTerm(clause: string, rules: Rules): boolean {
  const folded = clause.toLowerCase()
  return has(termWords(rules.terms).payment, folded) || /\d{1,3} ?%|%\d{1,3}/.test(folded)
}

function clausesOf(raw: string): string[] {
  return raw
    .split(/[,;，；、](?!\d)|[()]/)
    .map((clause) => clause.trim().replace(/(?<![.?!])[.?!]+$/, ''))
    .filter(Boolean)
}
