import { has, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { Case, Feature } from '../case.ts'
import { type CodedFeature, isCoded, type ScoringRule } from '../scoring-rules.ts'
import { CONTACT } from './contact.ts'
import { DEDUCTIONS } from './deductions.ts'
import { INTENT } from './intent.ts'
import { PRODUCT } from './product.ts'
import { TERMS } from './terms.ts'
import { WHO } from './who.ts'

const CODED: Readonly<Record<CodedFeature, Feature>> = {
  ...WHO,
  ...CONTACT,
  ...PRODUCT,
  ...TERMS,
  ...INTENT,
  ...DEDUCTIONS,
}

/**
 * The buyer's words for each time a rule applies to a mail; none when it does not.
 * A rule with words of its own applies where they stand, beside what the program knows of it.
 */
export function quotesFor(seen: Case, rule: ScoringRule): readonly string[] {
  const known = isCoded(rule.rule) ? CODED[rule.rule](seen, rule) : []
  return known.length > 0 ? known : sentencesWith(seen, rule)
}

function sentencesWith(seen: Case, rule: ScoringRule): readonly string[] {
  if (rule.words === undefined) return []
  const words = lexiconOf(rule)
  const place = rule.where === 'signature' ? seen.signature : seen.sentences
  return place.filter(({ folded }) => has(words, folded)).map(({ text }) => text)
}

const lexiconOf = builtOnce((rule: ScoringRule) => marked(allWords(rule.words ?? {})))
