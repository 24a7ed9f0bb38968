import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, has, type Lexicon } from '../words/lexicon.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
import { places } from './place-rules.ts'
import type { Remark } from './said.ts'

const WORD = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*`
const LINK = String.raw`(?:of|the|de|del|la|las|los|el|da|do|das|dos|du|des|le|les|e|y|et|i|ve|und|and|for|van|von|der|den|di|della|&)`
/** A quoted name, or a run of capitalised words. */
const NAME = new RegExp(
  String.raw`^[\s:,]*(?:["“«„]([^"”»“]{2,50})["”»“]|(${WORD}(?: (?:${LINK} ){0,2}${WORD}){0,5}))`,
  'u',
)
/** `Harbour Lights is a chain of shops`, in the languages that say so. */
const COPULA =
  /^[\s,]*(?:\([^()]{0,60}\) )?(?:is|are|is one of|es|est|ist|è|é|is een|to) (?:an?|one|the|looking|una?|une?|eine?|uma?|een)\b/u
const POSITION_AT =
  /^ (?:of|at|for|with|from|de|da|do|del|della|di|du|chez|bei|der|bij|w|v|в)(?: (?:the|la|el|los|las|firma|société|empresa|ditta|компании))? /u

/** The firm that a sentence introduces: "We are Harbour Lights", "buyer at Harbour Lights", "Harbour Lights is a ...". */
export function introducedFirm(remark: Remark, person: string | null, rules: Rules): string | undefined {
  const words = identityWords(rules.identity)
  const { raw, folded } = remark
  const starts = [
    ...find(words.introductions, folded).map(({ to }) => to),
    ...find(words.roles, folded).flatMap(({ to }) => {
      const way = POSITION_AT.exec(raw.slice(to, to + 24))?.[0]
      return way ? [to + way.length - 1] : []
    }),
  ]
  const told = starts
    .map((at) => nameAt(raw, at))
    .find((name) => name !== undefined && isFirm(name, person, words, rules))
  return told ?? subjectOf(remark, person, words, rules) ?? denseName(remark, words)
}

function nameAt(raw: string, at: number): string | undefined {
  const found = NAME.exec(raw.slice(at, at + 90))
  return (found?.[1] ?? found?.[2])?.replace(/(?<=\p{L}{2})[.,]+$/u, '')
}

/** The name a sentence begins with and says what it is. */
function subjectOf({ raw }: Remark, person: string | null, words: IdentityWords, rules: Rules): string | undefined {
  const name = nameAt(raw, 0)
  const after = name === undefined ? '' : raw.slice(raw.indexOf(name) + name.length)
  return name !== undefined && COPULA.test(after) && isFirm(name, person, words, rules) ? name : undefined
}

/** Two words or a word of trade, and neither the person, a title, a place, a fair nor a form of greeting. */
function isFirm(name: string, person: string | null, words: IdentityWords, rules: Rules): boolean {
  const folded = fold(name)
  if (
    name.length < 3 ||
    person?.includes(name) ||
    name.includes(person ?? '\n') ||
    /^\p{Lu}{2,3} ?\d/u.test(name) ||
    /^\d+$/.test(name.split(' ').at(-1) ?? '')
  )
    return false
  if (find(words.titles, folded)[0]?.from === 0 || has(words.events, folded) || isPlace(folded, rules)) return false
  return has(words.organisations, folded) || name.includes(' ')
}

/** Whether a name is that of a country, a city or a people and no more. */
export function isPlace(folded: string, rules: Rules): boolean {
  const { names, cities, peoples } = places(rules.places)
  const lists: Lexicon<unknown>[] = [names, cities, peoples]
  return lists.some((known) => {
    const [place] = find(known, folded)
    return place?.from === 0 && place.to >= folded.length - 4
  })
}

/** `我司（苏州恒织机械）`, `バキュームワールドの佐藤と申します`, `바퀴세상의 김도윤입니다`. */
function denseName({ raw, folded }: Remark, words: IdentityWords): string | undefined {
  for (const { to } of find(words.introductions, folded)) {
    const named = /^[（(「『]([\p{Lo}\p{L}\p{N}&]{2,20})[）)」』]/u.exec(raw.slice(to, to + 30))?.[1]
    if (named) return named
    const run = /^\p{Script=Han}{3,20}(?=[，。,.的！!、（(\s]|$)/u.exec(raw.slice(to, to + 24))?.[0]
    if (run && has(words.organisations, fold(run)) && !has(words.kinds, fold(run.slice(0, 2)))) return run
  }
  const japanese =
    /(?<![\p{L}])([^\s、。「」は]{2,20})の[\p{Script=Han}]{1,4}[ 　]?[\p{Script=Han}]{0,3}(?:と申し|です)/u.exec(
      raw,
    )?.[1]
  const korean = /(?<![\p{L}])([\uac00-\ud7a3A-Za-z]{2,12})의 [\uac00-\ud7a3]{2,4}(?:입니다|이라고)/u.exec(raw)?.[1]
  return japanese ?? korean
}
