import type { Rules } from '../../rules.ts'
import { type Found, find } from '../../words/lexicon.ts'
import type { Remark } from '../letter/said.ts'
import { identityWords } from '../rules/identity-rules.ts'
import { places } from '../rules/place-rules.ts'
import { type CountrySign, isPlaceName, signOfCity, WEIGHT } from './country-sign.ts'

/** A place named beside a client is the client's. */
const OF_CLIENT = 0.3

/** The countries, peoples and cities that a remark names; what it says of the buyer itself weighs most. */
export function countriesTold(remark: Remark, rules: Rules): CountrySign[] {
  const { names, peoples, cities } = places(rules.places)
  const { raw, folded, text } = remark
  const clients = find(identityWords(rules.identity).clients, folded)
  const share = (place: Found<unknown>): number => (clients.some((one) => isBeside(place, one)) ? OF_CLIENT : 1)
  const told = (place: Found<unknown>): number =>
    remark.tells && isHere(folded.slice(Math.max(0, place.from - 16), place.from), rules) ? WEIGHT.told : 0
  const inSmall = raw === raw.toLowerCase()
  const weightOf = (place: Found<unknown>, weight: number): number =>
    isPlaceName(raw, place)
      ? told(place) || weight * share(place)
      : inSmall && place.to - place.from > 4
        ? WEIGHT.goingTo
        : 0
  return [
    ...find(names, folded).map((one) => ({ country: one.value, weight: weightOf(one, WEIGHT.name), evidence: text })),
    ...find(peoples, folded).map((one) => ({
      country: one.value,
      weight: (remark.tells ? WEIGHT.people + 2 : WEIGHT.people / 2) * share(one),
      evidence: text,
    })),
    ...find(cities, folded).map((one) => signOfCity(one.value, weightOf(one, WEIGHT.city), text)),
  ].filter(({ weight }) => weight > 0)
}

/** Whether a text ends in a word such as "in" or "based in". */
function isHere(before: string, rules: Rules): boolean {
  const end = before.trimEnd().length
  return end < before.length && find(places(rules.places).here, before).at(-1)?.to === end
}

/** "a client in Angola", "越南的客户". */
function isBeside(place: Found<unknown>, client: Found<unknown>): boolean {
  return (
    (client.from >= place.to && client.from - place.to <= 8) || (client.to <= place.from && place.from - client.to <= 6)
  )
}
