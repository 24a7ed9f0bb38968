import { fold } from '../../words/fold.ts'
import { find, has, type Lexicon, marked } from '../../words/lexicon.ts'
import { addressesIn } from '../../words/mail-address.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { isHeaderBlock, readHeaderBlock } from './header-block.ts'
import { type Line, nextWritten, type Part } from './lines.ts'

interface Words {
  readonly wrote: Lexicon<true>
  readonly original: Lexicon<true>
  readonly forwarded: Lexicon<true>
  readonly between: Lexicon<true>
  readonly answered: ReadonlySet<string>
}

const RULER = /^[-_=*\s]{5,}$/
const DASHED = /^[-_=*>\s]{2,}[^-_=*>\s]/
const DATE = /(?:\p{Nd}{4}|\p{Nd}{1,2}[./-]\s?\p{Nd}{1,2}[./-]\s?\p{Nd}{2})/u
const TIME = /(?<![\p{Nd}.])\p{Nd}{1,2}[:.h時点]\s?\p{Nd}{2}(?![\p{Nd}.]*\p{Nd}\])/u
/** Nobody announces answers further down. */
const ABOVE = 40
/** Arrows by which people answer between the lines. */
const ARROW = /^(?:[-=]{1,3}>|→|➔|⇒)\s*[^\s>]/u
/** Only who says that he answers between the lines means this as an arrow; else it is a quotation of a quotation. */
const DOUBLE = /^>{2,}\s*[^\s>]/
/** "Anna Reyes ---03/03/2026 09:15:22 AM---Dear Mei", as Notes writes it. */
const NOTES = /^[^-]{2,60}-{3}\s?[^-\s][^-]{5,40}-{3}/

/**
 * Tells which lines are an older mail of the conversation or somebody else's.
 * Lines with a mark of their own (`>`) are quoted one by one, so that an answer below or between them stays new; a head
 * without marks below it takes everything after it, but for what is marked as an answer. Who says that he answers between
 * the lines is believed, and all lines up to the next head are kept. In a mail that answers nothing, marks without a head
 * are the writer's own way of setting off his words.
 *
 * @param answers the mail is an answer by its headers or its subject
 */
export function markQuoted(lines: readonly Line[], answers: boolean, rules: MailTextRules): Part[] {
  const parts: Part[] = lines.map(({ folded }) => (answers && isMarked(folded) ? 'quoted' : 'new'))
  for (let at = 0; at < lines.length; at += 1) {
    const head = parts[at] === 'new' ? headAt(lines, at, rules) : null
    if (head === null) continue
    const below = lines[nextWritten(lines, head.end)]
    if (!below || !isMarked(below.folded)) return withoutMarks(lines, parts, at, head, rules)
    parts.fill(head.part, at, head.end)
    for (let rest = head.end; rest < lines.length; rest += 1)
      if (isMarked(lines[rest]?.folded ?? '')) parts[rest] = 'quoted'
  }
  return parts
}

function isMarked(folded: string): boolean {
  return folded.startsWith('>')
}

/** All below a head is older, but for answers between its lines. */
function withoutMarks(
  lines: readonly Line[],
  parts: readonly Part[],
  at: number,
  head: Head,
  rules: MailTextRules,
): Part[] {
  const words = wordsOf(rules)
  const announced = has(words.between, newAbove(lines, parts, at))
  const next = announced ? nextHead(lines, head.end, rules) : head.end
  return parts.map((part, index) => {
    if (index < at) return part
    const kept = index >= head.end && index < next
    if (kept) return DOUBLE.test(lines[index]?.folded ?? '') ? 'new' : part
    return isAnswer(lines[index], words) && index >= head.end ? 'new' : head.part
  })
}

function newAbove(lines: readonly Line[], parts: readonly Part[], at: number): string {
  return lines
    .slice(0, Math.min(at, ABOVE))
    .filter((_, index) => parts[index] === 'new')
    .map(({ folded }) => folded)
    .join('\n')
}

function nextHead(lines: readonly Line[], from: number, rules: MailTextRules): number {
  const next = lines.findIndex((_, at) => at >= from && headAt(lines, at, rules) !== null)
  return next === -1 ? lines.length : next
}

function isAnswer(line: Line | undefined, { answered }: Words): boolean {
  const { folded = '' } = line ?? {}
  const colon = folded.slice(0, 24).search(/[:：]/)
  return ARROW.test(folded) || (colon > 0 && colon < folded.length - 1 && answered.has(folded.slice(0, colon).trim()))
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
  const titled = line.folded.length < 40 && isWhole(line.folded, words.original)
  const below = titled || RULER.test(line.folded) || NOTES.test(line.folded) ? nextWritten(lines, at + 1) : at
  if (isHeaderBlock(lines, below, rules)) return { part: 'quoted', end: readHeaderBlock(lines, below, rules).end }
  const height = attributionHeight(lines, at, words.wrote)
  return height > 0 ? { part: 'quoted', end: at + height } : null
}

/** Dashes around the words, or the words alone with a colon, as Apple writes them. */
function isSeparator({ folded }: Line, words: Lexicon<true>): boolean {
  if (folded.length > 90) return false
  if (DASHED.test(folded) && /[-_=*]{2}$/.test(folded)) return has(words, folded)
  return /[:：]$/.test(folded) && folded.length > 12 && folded.length < 50 && has(words, folded)
}

function isWhole(folded: string, words: Lexicon<true>): boolean {
  const first = find(words, folded)[0]
  return first?.from === 0 && first.to >= folded.length - 1
}

/** How many lines "On … wrote:" takes, broken over up to four; 0 when no such line starts here. */
function attributionHeight(lines: readonly Line[], at: number, wrote: Lexicon<true>): number {
  let joined = ''
  for (let height = 1; height <= 4; height += 1) {
    const line = lines[at + height - 1]
    if (!line || line.folded === '' || joined.length > 300) return 0
    joined = `${joined} ${line.folded}`
    if (/(?:[:：]|-{3})\s*$/.test(joined)) {
      const dated = DATE.test(joined) && TIME.test(joined)
      const addressed = addressesIn(joined).length > 0
      const named = has(wrote, joined) && (DATE.test(joined) || addressed)
      return named || (dated && addressed) ? height : 0
    }
    if (/[.!?。？]$/.test(line.folded) && !DATE.test(line.folded)) return 0
  }
  return 0
}

const wordsOf = builtOnce(
  (rules: MailTextRules): Words => ({
    wrote: marked(allWords(rules.wrote.words)),
    original: marked(allWords(rules.original.words)),
    forwarded: marked(allWords(rules.forwarded.words)),
    between: marked(allWords(rules.between.words)),
    answered: new Set(allWords(rules.answered.words).map(fold)),
  }),
)
