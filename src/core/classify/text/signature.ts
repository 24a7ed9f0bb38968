import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { closes, isClosing, isDelimiter } from './closing.ts'
import { isContact, isNameOf, nameWords, speaks, wordCount } from './line-shape.ts'
import type { Line, Part } from './lines.ts'

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
  const last = parts.findLastIndex((part, at) => part === 'new' && lines[at]?.folded !== '')
  const start = signatureStart(lines, parts, last, nameWords(writer), rules)
  return parts.map((part, at) => (at >= start && at <= last && part === 'new' ? 'signature' : part))
}

/** The first line of the signature; one after the last new line when there is none. */
function signatureStart(
  lines: readonly Line[],
  parts: readonly Part[],
  last: number,
  names: ReadonlySet<string>,
  rules: MailTextRules,
): number {
  const first = lines.findIndex(({ folded }, at) => parts[at] === 'new' && folded !== '')
  let start = last + 1
  for (let at = last; at > first && at > last - LONGEST; at -= 1) {
    const line = lines[at]
    if (!line || parts[at] === 'quoted' || parts[at] === 'forwarded') break
    if (line.folded === '' || parts[at] === 'disclaimer') continue
    if (isDelimiter(line) && start <= last) return at
    if (closes(line, rules) || isNameOf(line, names)) start = at
    else if (isTitle(lines, at, names, rules)) continue
    else if (speaks(line)) break
    else if (isContact(line)) start = contactStart(lines, at, first, start)
  }
  return start
}

/** A short line right below the greeting and the name: "2. Chairman" is an office there, and no item of a list. */
function isTitle(lines: readonly Line[], at: number, names: ReadonlySet<string>, rules: MailTextRules): boolean {
  const [line, name, greeting] = [lines[at], lines[at - 1], lines[at - 2]]
  if (!line || !name || !greeting || /[?？؟:：]/.test(line.folded) || wordCount(line.folded) > 8) return false
  return isNameOf(name, names) && isClosing(greeting, rules)
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
