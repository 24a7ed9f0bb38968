import type { Product } from '../../company.ts'
import { nameWords, sameWord } from '../../extract/catalogue/product-words.ts'
import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'

type SpecName = Rules['specNames'][number]

/** Scripts without blanks between words. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/u

/**
 * The data of a product that the buyer's words name, in the words of the file or in those of his language.
 *
 * @param language ISO 639-1, of the mail
 */
export function specsAsked(
  text: string,
  language: string,
  { specs }: Pick<Product, 'specs'>,
  { specNames }: Pick<Rules, 'specNames'>,
): [string, string][] {
  const folded = fold(text)
  const words = nameWords(folded).map(({ word }) => word)
  const isNamed = (form: string) => (DENSE.test(form) ? folded.includes(fold(form)) : isSaid(form, words))
  return Object.entries(specs).filter(([name]) => formsOf(name, language, specNames).some(isNamed))
}

/** `keepsHot` in the file is "keeps hot" in a letter. */
export function spacedOut(name: string): string {
  return name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
}

/** A name as the file has it, and as the buyer's language says it. */
function formsOf(name: string, language: string, specNames: readonly SpecName[]): string[] {
  const spelled = fold(spacedOut(name))
  const known = specNames.filter(({ en, zh, also }) =>
    [...en.split('|'), ...zh.split('|'), ...also].some((one) => fold(one) === spelled),
  )
  return [spacedOut(name), ...known.flatMap((one) => namesIn(language, one))]
}

function namesIn(language: string, name: SpecName): string[] {
  const own = Object.entries(name).find(([key]) => key === language)?.[1]
  return typeof own === 'string' ? own.split('|') : []
}

function isSaid(form: string, words: readonly string[]): boolean {
  const wanted = nameWords(fold(form)).map(({ word }) => word)
  return wanted.length > 0 && wanted.every((one) => words.some((word) => sameWord(one, word)))
}

const JOINED =
  /[,;，、；]|\s(?:and|or|und|oder|et|ou|y|o|e|ed|и|или|ve|veya|oraz|i|lub|en|of|dan|và)\s|\sو|和|及|与|與|と|および|または|및|와\s|과\s/u

/** How many things a question joins, such as two in `Which weight and which diameter?`; at least one. */
export function thingsAsked(text: string): number {
  return Math.max(1, text.split(JOINED).filter((part) => /\p{L}/u.test(part)).length)
}
