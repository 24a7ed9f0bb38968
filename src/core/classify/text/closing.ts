import { fold } from '../../words/fold.ts'
import { find, type Lexicon, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { wordCount } from './line-shape.ts'
import type { Line } from './lines.ts'

/** "Greetings from Leeds" in many languages. */
const FROM = /\s(?:from|aus|vom|uit|från|fra|de|du|depuis|desde|da|dal|dari|z|ze|из|от)\s\p{L}+(?:\s\p{L}+)?$/u

/** Whether a letter ends at a line: its greeting, a line that parts the signature off, or what a telephone signs with. */
export function closes(line: Line, rules: MailTextRules): boolean {
  return isDelimiter(line) || isClosing(line, rules) || isDevice(line, rules)
}

/** RFC 3676 section 4.3 writes "-- "; programs drop the blank or draw a longer line, some a second one below. */
export function isDelimiter({ text }: Line): boolean {
  return /^(?:-{2,}|—|–|_{2,}|\*{3,}|={3,})\s?$/.test(text)
}

/** The greeting at the end, alone or with a few words behind it. */
export function isClosing({ folded }: Line, rules: MailTextRules): boolean {
  if (folded.length > 70) return false
  const closings = closingsOf(rules)
  const bare = folded.replace(/^[\s*_]+|(?<![\s,.!;:،，。！~)*_])[\s,.!;:،，。！~)*_]+$/gu, '')
  if (closings.has(bare) || closings.has(bare.replace(FROM, ''))) return true
  const [head = '', ...rest] = bare.split(/[,.!;:|–،，。！、/]|\s[-–]\s/)
  return closings.has(head.trim()) && wordCount(rest.join(' ')) <= 5
}

function isDevice({ folded }: Line, rules: MailTextRules): boolean {
  if (folded.length > 80) return false
  const found = find(devicesOf(rules), folded)[0]
  if (found === undefined || found.from > 24) return false
  return wordCount(folded) - wordCount(folded.slice(found.from, found.to)) <= 6
}

const closingsOf = builtOnce(
  ({ closings }: MailTextRules): ReadonlySet<string> => new Set(allWords(closings.words).map(fold)),
)
const devicesOf = builtOnce(({ devices }: MailTextRules): Lexicon<true> => marked(allWords(devices.words)))
