import type { Rules } from '../../rules.ts'
import { find, has } from '../../words/lexicon.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { knownPlaceAfter, type PlaceAt, placeAfter, townsIn } from '../places/place-name.ts'
import { termWords } from '../rules/term-rules.ts'

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
  const told = remarks.map((remark) => ({ remark, towards: towards(remark, rules) }))
  const { remark, towards: first } = told.find((one) => one.towards !== null) ?? { remark: null, towards: null }
  for (const one of remark ? [remark] : remarks) {
    const [named] = [first, townAfterMereTo(one, rules), townBefore(one, rules)]
      .filter((place) => place !== null)
      .sort((place, other) => place.from - other.from)
    if (named) return { place: named.name, evidence: one.text }
  }
  return null
}

type Named = Pick<PlaceAt, 'name' | 'from'>

/** `delivered to our warehouse in Leeds` · `destination port: Itapoá` */
function towards(remark: Remark, rules: Rules): Named | null {
  for (const { to } of find(termWords(rules.terms).towards, remark.folded)) {
    const name = placeAfter(remark, to, rules)
    if (name !== null) return { name, from: to }
  }
  return null
}

/** `Mersin limanına` · `인천항까지` */
function townBefore({ raw, folded }: Remark, rules: Rules): Named | null {
  const behind = find(termWords(rules.terms).behind, folded)
  if (behind.length === 0) return null
  const town = townsIn(folded, rules).find(({ to }) =>
    behind.some(
      (word) => word.to > to && word.from >= to - 1 && /^['’]?\p{Ll}{0,4}[\s']{0,2}$/u.test(raw.slice(to, word.from)),
    ),
  )
  return town ? { name: raw.slice(town.from, town.to), from: town.from } : null
}

/** `cena ... do Wrocławia z wysyłką`; who writes without capitals names towns so too. */
function townAfterMereTo(remark: Remark, rules: Rules): Named | null {
  const words = termWords(rules.terms)
  if (!has(words.carriage, remark.folded)) return null
  const isWithoutCapitals = !/\p{Lu}/u.test(remark.raw)
  return (
    find(words.mereTo, remark.folded)
      .map(({ to }) => knownPlaceAfter(remark, to, rules))
      .filter((place) => place !== null)
      .find(
        ({ name, country }) => country !== rules.company.country && (isWithoutCapitals || !/^\p{Ll}/u.test(name)),
      ) ?? null
  )
}
