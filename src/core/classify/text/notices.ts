import { has, type Lexicon, lexicon } from '../../words/lexicon.ts'
import { allWords } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { type Line, nextWritten, type Part } from './lines.ts'

const compiled = new WeakMap<MailTextRules, Lexicon<true>>()

/**
 * Marks what mail servers and mass mailings put below a letter: notices of secrecy, company registers, the way out of a list.
 * A long line takes its paragraph with it, a short one stands alone. A question is the writer's, and the first paragraph of what is new is never a notice.
 */
export function markNotices(lines: readonly Line[], parts: readonly Part[], rules: MailTextRules): Part[] {
  const marked = [...parts]
  const notices = noticesOf(rules)
  const first = parts.findIndex((part, index) => part === 'new' && lines[index]?.folded !== '')
  for (let at = first + 1; at > 0 && at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || marked[at] !== 'new' || asks(line) || !has(notices, line.folded)) continue
    const end = line.folded.length > 60 ? paragraphEnd(lines, at) : at + 1
    marked.fill('disclaimer', at, end)
    at = Math.max(at, nextWritten(lines, end) - 1)
  }
  return marked
}

function asks({ folded }: Line): boolean {
  return /[?？؟]$/.test(folded)
}

function paragraphEnd(lines: readonly Line[], at: number): number {
  let end = at
  while (end < lines.length && lines[end]?.folded !== '') end += 1
  return end
}

function noticesOf(rules: MailTextRules): Lexicon<true> {
  const known = compiled.get(rules)
  if (known) return known
  const words = [...allWords(rules.disclaimers.words), ...allWords(rules.footers.words)]
  const built = lexicon(words.map((word) => [word, true] as const))
  compiled.set(rules, built)
  return built
}
