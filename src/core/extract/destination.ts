import type { Rules } from '../rules.ts'
import { find, has } from '../words/lexicon.ts'
import { knownPlaceAfter, placeAfter, townsIn } from './place-name.ts'
import { everything, type Remark, type Said } from './said.ts'
import { termWords } from './term-rules.ts'

/** Where the goods shall go, as written, and the sentence that says so. */
export interface DestinationRead {
  readonly place: string
  readonly evidence: string
}

/**
 * Where the goods shall go when no Incoterm says it: the place after words such as "delivered to", or before words such
 * as "limanı"; else a town abroad after a mere "to" in a sentence about carriage. Samples and travels tell of no destination.
 */
export function destinationOf(said: Said, rules: Rules): DestinationRead | null {
  const remarks = everything(said).filter(({ folded }) => !has(termWords(rules.terms).otherJourneys, folded))
  return firstOf(remarks, rules, plainlyTold) ?? firstOf(remarks, rules, told)
}

function firstOf(
  remarks: readonly Remark[],
  rules: Rules,
  read: (remark: Remark, rules: Rules) => string | null,
): DestinationRead | null {
  for (const remark of remarks) {
    const place = read(remark, rules)
    if (place !== null) return { place, evidence: remark.text }
  }
  return null
}

/** `delivered to our warehouse in Leeds` · `destination port: Itapoá` · `Mersin limanına` */
function plainlyTold(remark: Remark, rules: Rules): string | null {
  const words = termWords(rules.terms)
  for (const { to } of find(words.towards, remark.folded)) {
    const place = placeAfter(remark, to, rules)
    if (place !== null) return place
  }
  const behind = find(words.behind, remark.folded)
  if (behind.length === 0) return null
  const town = townsIn(remark.folded, rules).find(({ to }) =>
    behind.some((word) => word.from >= to && /^['’]?\p{Ll}{0,4}[\s']{0,2}$/u.test(remark.raw.slice(to, word.from))),
  )
  return town ? remark.raw.slice(town.from, town.to) : null
}

/** `cena ... do Wrocławia z wysyłką` */
function told(remark: Remark, rules: Rules): string | null {
  const words = termWords(rules.terms)
  if (!has(words.carriage, remark.folded)) return null
  for (const { to } of find(words.mereTo, remark.folded)) {
    const place = knownPlaceAfter(remark, to, rules)
    if (place && place.country !== rules.company.country && !/^\p{Ll}/u.test(place.name)) return place.name
  }
  return null
}
