import { isFree } from 'freemail'
import { fold, tidy } from './words/fold.ts'
import { bothEnds, CAPS } from './words/reading-caps.ts'

/** How many words stand together in a shingle, and how few make a letter that is too short: such letters are alike by nature. */
const IN_WORDS = { shingle: 4, fewest: 30 }
/** The same in scripts without blanks, where every sign counts. */
const IN_SIGNS = { shingle: 10, fewest: 60 }
const MOST_HASHES = 8
/** Words or signs from the start of a letter: who writes to many seldom writes more. */
const MOST_READ = 1000

/** So many hashes must two sketches share; a changed name, greeting or paragraph moves only a few. */
export const ENOUGH_SHARED = 5

const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu
const WORD = /\p{L}+|\p{N}+/gu

/**
 * A sketch by which texts that say nearly the same are found: the smallest hashes of its shingles, the runs of a few
 * words (Broder 1997).
 *
 * @returns at most 8 integers of 32 bits, the smallest first; none when the text is too short to be told from others
 */
export function sketchOf(text: string): readonly number[] {
  const folded = fold(tidy(bothEnds(text, CAPS.letter)))
  const [words, signs] = [folded.match(WORD) ?? [], folded.match(SIGN) ?? []]
  const inSigns = signs.length > words.length
  const { shingle, fewest } = inSigns ? IN_SIGNS : IN_WORDS
  const units = (inSigns ? signs : words).slice(0, MOST_READ)
  if (units.length < fewest) return []
  const hashes = new Set<number>()
  for (let at = 0; at + shingle <= units.length; at += 1) hashes.add(hashOf(units.slice(at, at + shingle).join(' ')))
  return [...hashes].sort((one, other) => one - other).slice(0, MOST_HASHES)
}

/** Who sent a text. */
export interface Sender {
  /** In lower case. */
  readonly address: string
  readonly name: string | null
}

/** How many of these are neither the writer, under whatever address, nor of the writer's firm. */
export function othersAmong(senders: readonly Sender[], writer: Sender): number {
  return senders.filter((sender) => !isSame(sender, writer)).length
}

function isSame(one: Sender, other: Sender): boolean {
  if (one.address === other.address) return true
  if (one.name !== null && other.name !== null && fold(one.name) === fold(other.name)) return true
  return !isFree(one.address) && domainOf(one) === domainOf(other)
}

function domainOf({ address }: Sender): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** FNV-1a with its bits mixed once more, so that the smallest of many are a fair sample. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
