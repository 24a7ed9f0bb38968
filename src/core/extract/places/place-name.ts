import type { Rules } from '../../rules.ts'
import { type Found, find, opening } from '../../words/lexicon.ts'
import { comparable, type Remark } from '../letter/said.ts'
import { places } from '../rules/place-rules.ts'
import { type Port, portNames } from '../rules/port-rules.ts'
import { termWords } from '../rules/term-rules.ts'

/** Scripts without capitals or blanks tell a place only by its word for port; places we know need none. */
const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,8}?[港항]|(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])\p{Lo}{3,20})(?: (?:(?:de|da|do|del|la|el|al|of|am|an der|sur|es) )?(?:\p{Lu}[\p{Ll}'’-]+)){0,3}/u
const LAST_WORDS = /[ ,.](?:Port|Incoterms?|City|Airport|Harbour|Harbor|China|USD|EUR|Prices?|And|Or)\.?$/
const GAP = /^[\s,:;.(\-–：，、「（]*/
const READ_ON = 70

/** A place in a remark, from (inclusive) to (exclusive). */
export interface PlaceAt {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly country: string | null
}

/** The ports and towns we know in folded text, the longer of two at one place, in order. */
export function townsIn(folded: string, rules: Rules): Found<Port>[] {
  const cities = find(places(rules.places).cities, folded).map(
    (city): Found<Port> => ({ ...city, value: { country: city.value.country, name: null } }),
  )
  let end = 0
  return [...find(portNames(rules.ports), folded), ...cities]
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      const isFree = from >= end
      if (isFree) end = to
      return isFree
    })
}

/** The port or town we know that folded text begins with, the longer of two. */
function townAt(folded: string, rules: Rules): Found<Port> | undefined {
  const port = opening(portNames(rules.ports), folded)
  const city = opening(places(rules.places).cities, folded)
  if (city === undefined || (port && port.to >= city.to)) return port
  return { ...city, value: { country: city.value.country, name: null } }
}

/** The place we know that is named right after `at`, or after words that lead to a place, such as "our warehouse in". */
export function knownPlaceAfter(remark: Remark, at: number, rules: Rules): PlaceAt | null {
  const { raw, folded } = remark
  const start = afterLeadingWords(remark, at, rules)
  const town = townAt(folded.slice(start, start + READ_ON), rules)
  if (town === undefined) return null
  const to =
    start + town.to + lengthOfNext(raw.slice(start + town.to), folded.slice(start + town.to), town.value, rules)
  return { name: raw.slice(start, to), from: start, to, country: town.value.country }
}

/** `Lagos Apapa`: the letters of a port that goes on with the town it belongs to. */
function lengthOfNext(raw: string, folded: string, { country }: Port, rules: Rules): number {
  if (!/^ \p{Lu}/u.test(raw)) return 0
  const [next] = find(portNames(rules.ports), folded.slice(0, READ_ON))
  return next?.from === 1 && next.value.country === country ? next.to : 0
}

/** The same, or else the capitalised words that stand there. */
export function placeAfter(remark: Remark, at: number, rules: Rules): string | null {
  const known = knownPlaceAfter(remark, at, rules)
  if (known) return known.name
  const start = afterLeadingWords(remark, at, rules)
  const written = NAME.exec(remark.raw.slice(start, start + READ_ON))?.[0] ?? ''
  const name = written.replace(LAST_WORDS, '').replace(/(?<=\p{Ll}{2})\.$/u, '')
  return isName(name, rules) ? name : null
}

/** The place we know that ends right before `at`, as in "Hamburg CIF" or "부산까지 CIF". */
export function placeBefore({ raw, folded }: Remark, at: number, rules: Rules): string | null {
  const start = Math.max(0, at - 30)
  const town = townsIn(folded.slice(start, at), rules).at(-1)
  return town && /^(?:까지|まで|港|항|[\s(,])*$/.test(raw.slice(start + town.to, at))
    ? raw.slice(start + town.from, start + town.to)
    : null
}

/** A place as papers write it: a name in other letters, or in a form of its own language, by the one they use; capitals first. */
export function nameOnPapers(name: string, rules: Rules): string {
  const known = opening(portNames(rules.ports), comparable(name))?.value.name
  return (
    known ?? (name === name.toLowerCase() ? name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name)
  )
}

function afterLeadingWords({ raw, folded }: Remark, at: number, rules: Rules): number {
  const { leading } = termWords(rules.terms)
  let start = at
  for (let words = 0; words < 6; words += 1) {
    start += GAP.exec(raw.slice(start, start + READ_ON))?.[0].length ?? 0
    const after = folded.slice(start, start + READ_ON)
    if (townAt(after, rules)) return start
    const lead = opening(leading, after)
    if (lead === undefined) return start
    start += lead.to
  }
  return start
}

/** Capitals alone are rather another term or a code; one or two letters are no place, nor is a country. */
function isName(name: string, rules: Rules): boolean {
  const folded = comparable(name)
  const [first] = find(termWords(rules.terms).notPlaces, folded)
  const [country] = find(places(rules.places).names, folded)
  return name.length >= 3 && !/^[A-Z&]{2,4}$/.test(name) && first?.from !== 0 && country?.from !== 0
}
