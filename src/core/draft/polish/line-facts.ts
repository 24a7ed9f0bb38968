import { certificateWords } from '../../extract/rules/certificate-rules.ts'
import { portNames } from '../../extract/rules/port-rules.ts'
import type { Rules } from '../../rules.ts'
import { fold, tidy } from '../../words/fold.ts'
import { find } from '../../words/lexicon.ts'
import { calendarWords } from './calendar-words.ts'
import { figuresOf } from './figures.ts'
import { capitalsOf, knownNamesOf } from './names.ts'
import { type Watched, watchedWords } from './polish-rules.ts'

/** What the facts of a line are told by. */
export interface LineGround {
  /** ISO 639-1, of the letter. */
  readonly language: string
  /** Of people, firms and goods that are on file. */
  readonly names: readonly string[]
  readonly rules: Rules
}

/** Everything in a line that a rewording must keep; `other` is the wording it is held against. */
export function factsOf(line: string, other: string, { language, names, rules }: LineGround): Watched[] {
  const text = tidy(line)
  const folded = fold(text)
  const firm = (kind: string, values: readonly string[]) => values.map((value) => ({ kind, value, mayGo: false }))
  return [
    ...firm('link', linksOf(text)),
    ...firm('quote', text.match(/“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|「[^「」]*」|『[^『』]*』/gu) ?? []),
    ...firm('question', text.match(/[?？؟]/gu) ?? []),
    ...firm('figure', figuresOf(text)),
    ...firm('capital', capitalsOf(text, tidy(other), language, rules)),
    ...firm('name', knownNamesOf(text, names)),
    ...firm('port', portsIn(text, folded, rules)),
    ...firm('certificate', certificatesIn(text, folded, rules)),
    ...find(calendarWords(language), folded).map(({ value }) => value),
    ...find(watchedWords(rules.polish)(language), folded)
      .filter(({ from, to }) => !isBeginning(folded, from, to))
      .map(({ value }) => value),
  ]
}

/** Words with an address in them, without the stop behind. */
function linksOf(text: string): string[] {
  const words = text.split(/\s+/u).map((word) => word.replace(/(?<![.,;:!?)])[.,;:!?)]{1,3}$/u, ''))
  return words.filter((word) => /:\/\/|@|[\p{L}\p{N}]\.\p{L}{2}/u.test(word))
}

/** Small words that are also names of places stay out. */
function portsIn(text: string, folded: string, { ports }: Rules): string[] {
  const names = find(portNames(ports), folded).map(({ from, to }) => text.slice(from, to))
  return names.filter((name) => !/^\p{Ll}/u.test(name))
}

function certificatesIn(text: string, folded: string, { certificates }: Rules): string[] {
  return find(certificateWords(certificates).marks, folded)
    .filter(({ value, from, to }) => !value.capitals || !/\p{Ll}/u.test(text.slice(from, to)))
    .map(({ value }) => value.name)
}

/** A lexicon lets any Arabic word go on; a short one would then be the beginning of many others. */
function isBeginning(text: string, from: number, to: number): boolean {
  return to - from <= 3 && /\p{Script=Arabic}/u.test(text[to - 1] ?? '') && /\p{L}/u.test(text[to] ?? '')
}
