import type { Rules } from '../rules.ts'
import { find } from '../words/lexicon.ts'
import { places } from './place-rules.ts'
import { comparable, type Remark } from './said.ts'

const LEAD =
  /^[\s,:(]*(?:(?:prices?|terms?|basis|delivery|port of|port|puerto de|puerto|porto de|porto|hafen|to|at|in|a|our|my|us|your|warehouse|depot|store|door|address|nach|unser|unserem|lager|notre|entrepot|nuestro|almacen|bodega|до|порт|порта|порту|в|the|incoterms)(?![\p{L}])[\s,:(]*)*/iu
/** Scripts without capitals or blanks tell a place only by its word for port; cities we know need none. */
const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+[港항]|(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])\p{Lo}+)(?: (?:(?:de|da|do|del|la|el|al|of|am|an der|sur|es) )?(?:\p{Lu}[\p{Ll}'’-]+)){0,3}/u
const LAST_WORDS = /[ ,.](?:Port|Incoterms?|City|Airport|Harbour|Harbor|China|USD|EUR|Price|Prices|And|Or)\.?$/

/**
 * The place named right after `at`: one of the known cities, else the capitalised words that stand there.
 * Other words may lie between only when they lead to a place, such as "port of".
 */
export function placeAfter({ raw, folded }: Remark, at: number, rules: Rules): string | null {
  const rest = raw.slice(at, at + 90)
  const start = at + (LEAD.exec(rest)?.[0].length ?? 0)
  const [city] = find(places(rules.places).cities, folded.slice(start, start + 60))
  if (city?.from === 0) return raw.slice(start, start + city.to)
  const written = NAME.exec(raw.slice(start, start + 60))?.[0] ?? ''
  const name = written.replace(LAST_WORDS, '').replace(/(?<=\p{Ll}{2})\.$/u, '')
  return isName(name) ? name : null
}

/** The known city that ends right before `at`, as in "Hamburg CIF". */
export function placeBefore({ raw, folded }: Remark, at: number, rules: Rules): string | null {
  const start = Math.max(0, at - 30)
  const city = find(places(rules.places).cities, folded.slice(start, at)).at(-1)
  return city && /^(?:까지|まで|港|항|[\s(,])*$/.test(raw.slice(start + city.to, at))
    ? raw.slice(start + city.from, start + city.to)
    : null
}

/** A place as papers write it: names in other scripts by their Latin one where we know it. */
export function latinName(name: string, rules: Rules): string {
  const [known] = find(places(rules.places).inLatin, comparable(name))
  return known?.from === 0 ? known.value : name
}

/** Capitals alone are rather another term or a code; one or two letters are no place. */
function isName(name: string): boolean {
  return (
    name.length >= 3 &&
    !/^[A-Z&]{2,4}$/.test(name) &&
    !/^(?:We|Is|If|And|Or|The|For|Please|Can|USD|EUR|Price|Our|Your|Also|What|How|With)$/.test(name)
  )
}
