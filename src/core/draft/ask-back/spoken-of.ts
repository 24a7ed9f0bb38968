import { containersIn } from '../../extract/goods/containers.ts'
import { unitAfter } from '../../extract/goods/counted.ts'
import { numbersIn } from '../../extract/letter/numbers.ts'
import { portNames } from '../../extract/rules/port-rules.ts'
import { unitWords } from '../../extract/rules/unit-rules.ts'
import { standardsIn } from '../../extract/terms/standards.ts'
import type { QuotationFact } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { fold, tidy } from '../../words/fold.ts'
import { find, has } from '../../words/lexicon.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'

/** Measures of goods: 80x160, 3-1/2", 250 W. */
const MEASURE = /\d ?[x*хχ] ?\d|\d ?(?:["″”]|(?:v|w|kw|hp|ah|wh|mm|cm|inch|gsm|rpm|bar|hz)(?!\p{L}))/u

/**
 * The facts that the buyer's words speak of, though none may have been read from them: who wrote `20 tons a month` or named
 * a port is not asked how many, or where. A question too few costs less than one that was answered.
 */
export function spokenOf(text: string, rules: Rules): ReadonlySet<QuotationFact> {
  const raw = tidy(bothEnds(text, CAPS.letter))
  const folded = fold(raw)
  const spoken: QuotationFact[] = []
  if (countsGoods(folded, rules)) spoken.push('quantity')
  if (has(portNames(rules.ports), folded)) spoken.push('destination')
  if (standardsIn(raw).length > 0) spoken.push('certificates')
  if (MEASURE.test(folded)) spoken.push('specification')
  return new Set(spoken)
}

/** A number with a unit by which goods are sold and not only measured, in figures or in words, or a container. */
function countsGoods(folded: string, rules: Rules): boolean {
  const words = unitWords(rules.units)
  if (containersIn(folded, words).length > 0) return true
  return [...numbersIn(folded, words), ...find(words.numerals, folded)].some(({ to }) => {
    const unit = unitAfter(folded, to, words)?.unit
    return unit !== undefined && unit.from === 1 && !unit.sample
  })
}
