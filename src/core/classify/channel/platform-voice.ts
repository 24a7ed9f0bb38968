import { fold } from '../../words/fold.ts'
import { find, has, type Lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { Platform, PlatformRules } from '../rules/platform-rules.ts'
import type { Line } from '../text/lines.ts'

/** What platforms and forms say themselves, as opposed to the buyer inside. */
export interface Voice {
  readonly boilerplate: Lexicon<true>
  readonly previous: Lexicon<true>
  readonly replied: Lexicon<true>
  readonly announces: Lexicon<true>
  /** Names and domains of the platform that wrote. */
  readonly names: Lexicon<true>
  readonly titles: Lexicon<true>
  readonly nothing: ReadonlySet<string>
}

const RULER = /^[-_=*~—━─]{2,}$/
const TITLED_RULER = /^[-_=*~—━─]{3,}([^-_=*~—━─]{2,40})[-_=*~—━─]{3,}$/
const BUTTON = /^\[[^[\]]{2,40}\](?:\s+\[[^[\]]{2,40}\])*$/
const RIGHTS = /^(?:©|\(c\)|copyright\b)|\bpowered by\b/
const STAMP = /^(?:submitted|sent|received|posted)\b.{0,40}\d{1,2}:\d{2}/
const LINK = /^<?https?:\/\/\S+>?$/

/** @param platform null for a form, which nobody has a name for */
export function voiceOf(rules: PlatformRules, platform: Platform | null): Voice {
  const names = platform === null ? [] : [platform.name, ...platform.domains]
  return { ...wordsOf(rules), names: marked(names) }
}

const wordsOf = builtOnce(
  (rules: PlatformRules): Omit<Voice, 'names'> => ({
    boilerplate: marked(allWords(rules.boilerplate.words)),
    previous: marked(allWords(rules.previous.words)),
    replied: marked(allWords(rules.replied.words)),
    announces: marked(allWords(rules.announces.words)),
    titles: marked(allWords(rules.labels.fields.message ?? {})),
    nothing: new Set(allWords(rules.nothing.words).map(fold)),
  }),
)

/** A line of dashes, with or without a title in it. */
export function isRuler({ folded }: Line): boolean {
  return RULER.test(folded) || TITLED_RULER.test(folded)
}

/** `------ Message ------` */
export function isMessageRuler({ folded }: Line, { titles }: Voice): boolean {
  const title = TITLED_RULER.exec(folded)?.[1]?.trim() ?? ''
  const first = find(titles, title)[0]
  return first?.from === 0 && first.to === title.length
}

/** A button, or the line of rights at the foot: no buyer writes one. */
export function isButton({ folded }: Line, { boilerplate }: Voice): boolean {
  if (BUTTON.test(folded) || RIGHTS.test(folded)) return true
  const said = find(boilerplate, folded)
  const length = said.reduce((sum, { from, to }) => sum + to - from, 0)
  return said.length > 1 || (length > 0 && folded.replace(/<[^<>]*>/g, '').length <= length + 12)
}

/** The platform may be speaking: its own phrases, its name, or a bare link. */
export function isPlatforms({ folded }: Line, { boilerplate, names }: Voice): boolean {
  return (
    has(boilerplate, folded) || has(names, folded) || RIGHTS.test(folded) || LINK.test(folded) || STAMP.test(folded)
  )
}

/** The words open a line that is nothing more than they, or ends with a colon. */
export function isHeading({ folded }: Line, words: Lexicon<true>): boolean {
  const first = folded.length < 80 ? find(words, folded)[0] : undefined
  return first?.from === 0 && (/[:：]$/.test(folded) || first.to >= folded.length - 1)
}

/** What a form prints where the buyer wrote nothing. */
export function isNothing(text: string, { nothing }: Voice): boolean {
  const bare = fold(text.trim())
  return nothing.has(bare) || nothing.has(bare.replace(/[()[\]]/g, '')) || !/[\p{L}\p{N}]/u.test(text)
}
