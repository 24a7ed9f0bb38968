import type { Rules } from '../rules.ts'
import { find } from '../words/lexicon.ts'
import { type City, places } from './place-rules.ts'
import { everything, type Said } from './said.ts'
import { termWords } from './term-rules.ts'

/** Where the goods shall go, as written, and the sentence that says so. */
export interface DestinationRead {
  readonly place: string
  readonly evidence: string
}

/** The city outside our own country that stands within three words after a word of going, such as "to" or "port of". */
export function destinationOf(said: Said, rules: Rules): DestinationRead | null {
  const { destination } = termWords(rules.terms)
  const { cities } = places(rules.places)
  for (const remark of everything(said)) {
    const abroad = find(cities, remark.folded).filter(({ value }) => isAbroad(value, rules))
    if (abroad.length === 0) continue
    const ways = find(destination, remark.folded)
    const there = abroad.find(({ from, to }) =>
      ways.some(
        (way) =>
          (way.to <= from && leads(remark.raw.slice(way.to, from))) ||
          (way.from >= to && follows(remark.raw.slice(to, way.from))),
      ),
    )
    if (there) return { place: remark.raw.slice(there.from, there.to), evidence: remark.text }
  }
  return null
}

function isAbroad({ country }: City, rules: Rules): boolean {
  return country !== rules.company.country
}

function leads(between: string): boolean {
  return /^[\s:]*(?:[\p{L}'’.]+[\s:]+){0,2}$/u.test(between)
}

/** Chinese, Japanese, Korean and Turkish put the word of going after the place. */
function follows(between: string): boolean {
  return /^[\s']{0,2}(?:港|항)?$/.test(between)
}
