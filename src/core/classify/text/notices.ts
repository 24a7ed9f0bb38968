import { has, marked } from '../../words/lexicon.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { closes } from './closing.ts'
import { type Line, nextWritten, type Part } from './lines.ts'

/**
 * Marks what mail servers and mass mailings put below a letter: notices of secrecy, company registers, the way out of a list.
 * A long line takes its paragraph with it, a short one stands alone. A question is the writer's, and so is the first line.
 * Of laws, offices and secrecy a writer speaks himself: such words tell of a notice only below the greeting that ends a letter.
 */
export function markNotices(lines: readonly Line[], parts: readonly Part[], rules: MailTextRules): Part[] {
  const marked = [...parts]
  const { sure, below } = noticesOf(rules)
  let closed = false
  const first = parts.findIndex((part, index) => part === 'new' && lines[index]?.folded !== '')
  for (let at = first + 1; at > 0 && at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || marked[at] !== 'new') continue
    closed ||= closes(line, rules)
    if (asks(line) || !(has(sure, line.folded) || (closed && has(below, line.folded)))) continue
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

const noticesOf = builtOnce((rules: MailTextRules) => ({
  sure: marked([...allWords(rules.disclaimers.words), ...allWords(rules.footers.words)]),
  below: marked(allWords(rules.notices_below.words)),
}))
