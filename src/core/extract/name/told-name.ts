import { fold } from '../../words/fold.ts'
import { find, opening } from '../../words/lexicon.ts'
import type { Said } from '../letter/said.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import { isPerson, personName } from './person-name.ts'

/** The words after "my name is" and the like, or before "と申します". */
export function toldName(said: Said, words: IdentityWords): string | null {
  for (const { raw, folded } of said.body) {
    const after = find(words.names, folded).map(({ to }) => nameAfter(raw.slice(to, to + 60), words))
    const before = find(words.nameEnds, folded).map(({ from }) =>
      nameBefore(raw.slice(Math.max(0, from - 24), from), words),
    )
    const name = [...after, ...before].map((one) => personName(one ?? '', words)).find((one) => isPerson(one, words))
    if (name) return name
  }
  return null
}

const FULL = /^[\s:,]*((?:\p{Lu}[\p{Lu}\p{Ll}'’-]*\.? ){1,3}\p{Lu}[\p{L}'’-]+|\p{Lo}{2,4}(?=[\s,.;!，。、]|$))/u
const ONE_WORD = /^[\s:,]*(\p{Lu}[\p{L}'’-]+)/u

/** A single word is a name before a stop or a word such as "from", or "I am Looking for" were one. */
function nameAfter(text: string, words: IdentityWords): string | undefined {
  const full = FULL.exec(text)?.[1]
  if (full) return full
  const one = ONE_WORD.exec(text)
  const rest = one ? text.slice(one[0].length) : ''
  const isEnd =
    /^\s*(?:$|[,;!?(。，–-]|\.(?!\p{L}))/u.test(rest) || opening(words.nameFollowers, fold(rest).trimStart())
  return isEnd ? one?.[1] : undefined
}

const BEFORE = /^(?:\p{Lo}{1,4}(?:[ 　]\p{Lo}{1,4})?|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u

/** A name before its words, after the firm it belongs to or a greeting. */
function nameBefore(text: string, words: IdentityWords): string | undefined {
  const tail = text.trim()
  const stop = Math.max(...['、', ',', '，', '. '].map((mark) => tail.lastIndexOf(mark)))
  const belonging = find(words.belongings, fold(tail)).at(-1)?.to ?? 0
  const name = tail.slice(Math.max(stop + 1, belonging)).trim()
  return BEFORE.exec(name)?.[0]
}
