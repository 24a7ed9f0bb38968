import { fold } from '../../words/fold.ts'

/** A word of folded text, from (inclusive) to (exclusive). */
export interface Word {
  readonly word: string
  readonly from: number
  readonly to: number
}

const LINKS = new Set(
  'a an the of for with and in on to de da do das dos del la el los las le les du des di della con com avec mit und der die das fur et e y o na z s для с и за van voor met en ve icin untuk dengan cho para por pour per dla для'.split(
    ' ',
  ),
)
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/**
 * The words of folded text that name things. `e-bike`, `e bike` and `ebike` are one word; the small words between are left out;
 * in scripts without blanks every two letters in a row make a word.
 */
export function nameWords(folded: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of folded.matchAll(/(?:\be[- ](?=[a-z]{3}))?[\p{L}\p{M}]+\d*|\d+[\p{L}]*/gu)) {
    if (DENSE.test(word)) words.push(...pairsOf(word, index))
    else if (!LINKS.has(word)) words.push({ word: bare(word), from: index, to: index + word.length })
  }
  return words
}

/**
 * Whether two folded words are forms of one: the same beginning, and endings no longer than case and plural make them.
 * A short word varies only by its plural s.
 */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  const rest = [one.slice(shared), other.slice(shared)]
  if (shared < 3 || rest.some((ending) => /\d/.test(ending))) return false
  if (shared < 5) return rest.every((ending) => /^(?:s|es|e|n|a|i|y|en|ы|и|а|ه|ات)?$/.test(ending))
  return rest.every(
    (ending) => ending.length <= 2 || /^(?:ami|ych|ich|imi|ego|lar|ler|ami|ами|ого|ими|ыми)$/.test(ending),
  )
}

/** The letters that forms of one word share, by which words are looked up. */
export function rootOf(word: string): string {
  return DENSE.test(word) ? word : word.slice(0, 3)
}

/** Folded words of a name, as nameWords reads them in a text. */
export function wordsOfName(name: string): string[] {
  return nameWords(fold(name)).map(({ word }) => word)
}

function bare(word: string): string {
  const joined = word.replace(/^e[- ]/, 'e')
  return joined.replace(/^(?:[وف]?[بلك]?ال|لل)(?=\p{L}{3})/u, '')
}

function pairsOf(word: string, index: number): Word[] {
  if (word.length === 1) return [{ word, from: index, to: index + 1 }]
  return Array.from({ length: word.length - 1 }, (_, at) => ({
    word: word.slice(at, at + 2),
    from: index + at,
    to: index + at + 2,
  }))
}
