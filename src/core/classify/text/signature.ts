import { fold } from '../../words/fold.ts'
import { find, type Lexicon, lexicon } from '../../words/lexicon.ts'
import { allWords } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { isContact, isNameOf, nameWords, speaks, wordCount } from './line-shape.ts'
import type { Line, Part } from './lines.ts'

interface Words {
  readonly closings: ReadonlySet<string>
  readonly devices: Lexicon<true>
}

const compiled = new WeakMap<MailTextRules, Words>()
/** "Greetings from Leeds" in many languages. */
const FROM = /\s(?:from|aus|vom|uit|från|fra|de|du|depuis|desde|da|dal|dari|z|ze|из|от)\s\p{L}+(?:\s\p{L}+)?$/u
/** A signature longer than this is a letter. */
const LONGEST = 40

/**
 * Marks the greeting at the end of a letter and the lines below it that name the writer and how to reach him.
 * It is looked for from below, up to the first line that says something. Where in doubt a line stays new, because a lost
 * word of the buyer is worse than a telephone number too much.
 *
 * @param writer the display name of the sender, to know it at the foot
 */
export function markSignature(
  lines: readonly Line[],
  parts: readonly Part[],
  writer: string | null,
  rules: MailTextRules,
): Part[] {
  const last = parts.lastIndexOf('new')
  const start = signatureStart(lines, parts, last, nameWords(writer), wordsOf(rules))
  return parts.map((part, at) => (at >= start && at <= last && part === 'new' ? 'signature' : part))
}

/** The first line of the signature; one after the last new line when there is none. */
function signatureStart(
  lines: readonly Line[],
  parts: readonly Part[],
  last: number,
  names: ReadonlySet<string>,
  words: Words,
): number {
  const first = lines.findIndex(({ folded }, at) => parts[at] === 'new' && folded !== '')
  let start = last + 1
  for (let at = last; at > first && at > last - LONGEST; at -= 1) {
    const line = lines[at]
    if (!line || parts[at] === 'quoted' || parts[at] === 'forwarded') break
    if (line.folded === '' || parts[at] === 'disclaimer') continue
    if (isDelimiter(line) && start <= last) return at
    if (isDelimiter(line) || isClosing(line, words) || isDevice(line, words) || isNameOf(line, names)) start = at
    else if (speaks(line)) break
    else if (isContact(line)) start = contactStart(lines, at, first, start)
  }
  return start
}

/** RFC 3676 section 4.3 writes "-- "; programs drop the blank or draw a longer line, some a second one below. */
function isDelimiter({ text }: Line): boolean {
  return /^(?:-{2,}|—|–|_{2,}|\*{3,}|={3,})\s?$/.test(text)
}

function isClosing({ folded }: Line, { closings }: Words): boolean {
  if (folded.length > 70) return false
  const bare = folded.replace(/^[\s*_]+|(?<![\s,.!;:،，。！~)*_])[\s,.!;:،，。！~)*_]+$/gu, '')
  if (closings.has(bare) || closings.has(bare.replace(FROM, ''))) return true
  const [head = '', ...rest] = bare.split(/[,.!;:|–،，。！、/]|\s[-–]\s/)
  return closings.has(head.trim()) && wordCount(rest.join(' ')) <= 5
}

function isDevice({ folded }: Line, { devices }: Words): boolean {
  if (folded.length > 80) return false
  const found = find(devices, folded)[0]
  if (found === undefined || found.from > 24) return false
  return wordCount(folded) - wordCount(folded.slice(found.from, found.to)) <= 6
}

/**
 * A paragraph of short lines that end in how to reach the writer is his card; its first line may be his name. Below a colon
 * such lines are what it announces: where to send the goods, or who else is to be asked.
 */
function contactStart(lines: readonly Line[], at: number, first: number, start: number): number {
  const highest = Math.max(first + 1, at - LONGEST)
  let top = at
  for (let above = lines[top - 1]; top > highest && above && above.folded !== ''; above = lines[top - 1]) {
    if (/[:：]$/.test(above.folded)) return start
    if (speaks(above)) return Math.min(start, at)
    top -= 1
  }
  return Math.min(start, isBlank(lines[top - 1]) ? top : at)
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.folded === ''
}

function wordsOf(rules: MailTextRules): Words {
  const known = compiled.get(rules)
  if (known) return known
  const built = {
    closings: new Set(allWords(rules.closings.words).map((word) => fold(word))),
    devices: lexicon(allWords(rules.devices.words).map((word) => [word, true] as const)),
  }
  compiled.set(rules, built)
  return built
}
