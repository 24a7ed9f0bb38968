import { has, type Lexicon, lexicon } from '../words/lexicon.ts'
import { addressesIn } from '../words/mail-address.ts'
import { allWords } from '../words/word-lists.ts'
import { isHeaderBlock } from './header-block.ts'
import { type Line, nextWritten, type Part } from './lines.ts'
import type { MailTextRules } from './mail-text-rules.ts'

interface Words {
  readonly wrote: Lexicon<true>
  readonly original: Lexicon<true>
  readonly forwarded: Lexicon<true>
}

const compiled = new WeakMap<MailTextRules, Words>()
const RULER = /^[-_=*\s]{5,}$/
const DASHED = /^[-_=*>\s]{2,}[^-_=*>\s]/
const DATE = /(?:\p{Nd}{4}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2})/u
const TIME = /\p{Nd}{1,2}[:.h時点]\s?\p{Nd}{2}/u

/**
 * Tells which lines are an older mail of the conversation or somebody else's.
 * Lines with a mark of their own (`>`) are quoted one by one, so that an answer below or between them stays new; a head
 * without marks below it takes everything after it. In a mail that answers nothing, marks without a head are the writer's
 * own way of setting off his words.
 *
 * @param answers the mail is an answer by its headers or its subject
 */
export function markQuoted(lines: readonly Line[], answers: boolean, rules: MailTextRules): Part[] {
  const parts: Part[] = lines.map(({ folded }) => (answers && isMarked(folded) ? 'quoted' : 'new'))
  for (let at = 0; at < lines.length; at += 1) {
    const head = parts[at] === 'new' ? headAt(lines, at, rules) : null
    if (head === null) continue
    const below = lines[nextWritten(lines, head.end)]
    if (!below || !isMarked(below.folded)) return parts.fill(head.part, at)
    parts.fill(head.part, at, head.end)
    for (let rest = head.end; rest < lines.length; rest += 1)
      if (isMarked(lines[rest]?.folded ?? '')) parts[rest] = 'quoted'
  }
  return parts
}

function isMarked(folded: string): boolean {
  return folded.startsWith('>')
}

interface Head {
  readonly part: Part
  readonly end: number
}

/** The head of a quoted mail at a line, up to the line after it; null when there is none. */
function headAt(lines: readonly Line[], at: number, rules: MailTextRules): Head | null {
  const line = lines[at]
  if (!line || line.folded === '') return null
  const words = wordsOf(rules)
  if (isSeparator(line, words.forwarded)) return { part: 'forwarded', end: at + 1 }
  if (isSeparator(line, words.original)) return { part: 'quoted', end: at + 1 }
  const below = RULER.test(line.folded) ? nextWritten(lines, at + 1) : at
  if (isHeaderBlock(lines, below, rules)) return { part: 'quoted', end: below + 1 }
  const height = attributionHeight(lines, at, words.wrote)
  return height > 0 ? { part: 'quoted', end: at + height } : null
}

/** Dashes around the words, or the words alone with a colon, as Apple writes them. */
function isSeparator({ folded }: Line, words: Lexicon<true>): boolean {
  if (folded.length > 90) return false
  return (
    ((DASHED.test(folded) && /[-_=*]{2}$/.test(folded)) || (/[:：]$/.test(folded) && folded.length < 50)) &&
    has(words, folded)
  )
}

/** How many lines "On … wrote:" takes, broken over up to four; 0 when no such line starts here. */
function attributionHeight(lines: readonly Line[], at: number, wrote: Lexicon<true>): number {
  let joined = ''
  for (let height = 1; height <= 4; height += 1) {
    const line = lines[at + height - 1]
    if (!line || line.folded === '' || joined.length > 300) return 0
    joined = `${joined} ${line.folded}`
    if (/[:：]\s*$/.test(joined)) {
      const dated = DATE.test(joined) && TIME.test(joined)
      const addressed = addressesIn(joined).length > 0
      const named = has(wrote, joined) && (DATE.test(joined) || addressed)
      return named || (dated && addressed) ? height : 0
    }
    if (/[.!?。？]$/.test(line.folded) && !DATE.test(line.folded)) return 0
  }
  return 0
}

function wordsOf(rules: MailTextRules): Words {
  const known = compiled.get(rules)
  if (known) return known
  const built = {
    wrote: phrases(allWords(rules.wrote.words)),
    original: phrases(allWords(rules.original.words)),
    forwarded: phrases(allWords(rules.forwarded.words)),
  }
  compiled.set(rules, built)
  return built
}

function phrases(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true] as const))
}
