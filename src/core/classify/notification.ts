import { fold } from '../words/fold.ts'
import { find, has, type Lexicon, lexicon } from '../words/lexicon.ts'
import { allWords } from '../words/word-lists.ts'
import { type Labelled, labelledLines } from './labelled-lines.ts'
import { type Line, linesOf } from './lines.ts'
import type { PlatformRules } from './platform-rules.ts'

/** What a notification holds: the buyer's own message, and the labelled facts about him. */
export interface Notification {
  /** Null when nobody wrote anything: a notice of the platform. */
  readonly message: string | null
  readonly fields: Readonly<Record<string, string>>
  /** The buyer goes on with a conversation. */
  readonly replied: boolean
}

interface Words {
  readonly boilerplate: Lexicon<true>
  readonly previous: Lexicon<true>
  readonly replied: Lexicon<true>
  readonly nothing: ReadonlySet<string>
}

const compiled = new WeakMap<PlatformRules, Words>()
const RULER = /^[-_=*~—]{2,}$/
const TITLED_RULER = /^[-_=*~]{3,}([^-_=*~]{2,40})[-_=*~]{3,}$/

/**
 * Takes a notification or form apart.
 * The message is what follows its label; else what is set off as a quotation; else what is left when all that the
 * platform says itself is taken away.
 */
export function readNotification(text: string, rules: PlatformRules): Notification {
  const words = wordsOf(rules)
  const lines = ownPart(linesOf(text), words)
  const labelled = labelledLines(lines, rules)
  const message =
    labelledMessage(lines, labelled, words) ??
    ruledMessage(lines, rules) ??
    setOff(lines) ??
    leftOver(lines, labelled, words)
  return {
    message: message === null || isNothing(message, words) ? null : message,
    fields: fieldsOf(lines, labelled, words),
    replied: has(words.replied, fold(text.slice(0, 2000))),
  }
}

/** Up to our own older message, which platforms repeat below the new one. */
function ownPart(lines: readonly Line[], { previous }: Words): readonly Line[] {
  const end = lines.findIndex(({ folded }) => isHeading(folded, previous))
  return end > 0 ? lines.slice(0, end) : lines
}

/** The words open a line that is nothing more than they, or ends with a colon. */
function isHeading(folded: string, words: Lexicon<true>): boolean {
  const first = folded.length < 60 ? find(words, folded)[0] : undefined
  return first?.from === 0 && (/[:：]$/.test(folded) || first.to >= folded.length - 1)
}

function fieldsOf(lines: readonly Line[], labelled: readonly Labelled[], words: Words): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { at, field, value } of labelled) {
    if (field === 'message' || field === 'skipped' || fields[field] !== undefined) continue
    const below = value === '' && labelled.every((one) => one.at !== at + 1) ? (lines[at + 1]?.text ?? '') : ''
    const told = (value || below).trim()
    if (told !== '' && !isNothing(told, words)) fields[field] = told
  }
  return fields
}

/** The longest value of a message label: up to the next label, a ruler, or the platform's own words. */
function labelledMessage(lines: readonly Line[], labelled: readonly Labelled[], words: Words): string | null {
  const found = labelled
    .filter(({ field }) => field === 'message')
    .map(({ at, value }) => {
      const next = labelled.find((one) => one.at > at && !isSentence(one))?.at ?? lines.length
      return unindent([value, ...paragraphs(lines, at + 1, next, words)])
    })
    .filter((message) => message !== '')
  return longest(found)
}

/** A label can begin a line of the message itself; then a sentence follows it, not a value. */
function isSentence({ field, value }: Labelled): boolean {
  return field !== 'message' && value.length > 80
}

/** Lines from a place on, until the platform speaks again. */
function paragraphs(lines: readonly Line[], from: number, to: number, words: Words): string[] {
  const taken: string[] = []
  for (let at = from; at < to; at += 1) {
    const { folded = '', text = '' } = lines[at] ?? {}
    const fresh = lines[at - 1]?.folded === '' || at === from
    if (RULER.test(folded) || TITLED_RULER.test(folded)) break
    if (fresh && at > from && has(words.boilerplate, folded)) break
    taken.push(text)
  }
  return taken
}

/** `------ Message ------`, the message, and a closing line. */
function ruledMessage(lines: readonly Line[], rules: PlatformRules): string | null {
  const open = lines.findIndex(({ folded }) => {
    const title = TITLED_RULER.exec(folded)?.[1]?.trim()
    return title !== undefined && allWords(rules.labels.fields.message ?? {}).some((word) => fold(word) === title)
  })
  if (open === -1) return null
  const close = lines.findIndex(({ folded }, at) => at > open && (RULER.test(folded) || TITLED_RULER.test(folded)))
  return unindent(lines.slice(open + 1, close === -1 ? lines.length : close).map(({ text }) => text)) || null
}

/** A block quotation, or a paragraph between quotation marks. */
function setOff(lines: readonly Line[]): string | null {
  const block = lines.filter(({ folded }) => folded.startsWith('>')).map(({ text }) => text.replace(/^\s*>\s?/, ''))
  if (block.join('').trim() !== '') return unindent(block)
  return betweenMarks(lines)
}

/** Whole lines between two quotation marks, with none inside. */
function betweenMarks(lines: readonly Line[]): string | null {
  const open = lines.findIndex(({ text }) => /^\s*["“„«「]/.test(text))
  const close = lines.findIndex(({ text }, at) => at >= open && /["”“»」]$/.test(text))
  if (open === -1 || close === -1) return null
  const marked = lines.slice(open, close + 1).map(({ text }) => text)
  const quoted = marked.join('\n').trim().slice(1, -1)
  return quoted.length < 12 || quoted.length > 4000 || /["“”„«»「」]/.test(quoted) ? null : quoted.trim()
}

/** Paragraphs that are neither labelled nor the platform's own, without the card of the buyer above them. */
function leftOver(lines: readonly Line[], labelled: readonly Labelled[], words: Words): string | null {
  const taken = new Set(labelled.map(({ at }) => at))
  const paragraphsLeft: string[][] = [[]]
  for (const [at, { text, folded }] of lines.entries()) {
    if (folded === '') paragraphsLeft.push([])
    else if (taken.has(at)) paragraphsLeft.at(-1)?.push('\0')
    else paragraphsLeft.at(-1)?.push(text)
  }
  const own = paragraphsLeft.map((paragraph) => paragraph.join('\n')).filter((paragraph) => !paragraph.includes('\0'))
  const spoken = own.filter((paragraph) => paragraph.length >= 40 && !has(words.boilerplate, fold(paragraph)))
  const sentences = spoken.filter((paragraph) => /[.!?。？！]/.test(paragraph))
  const said = sentences.length > 0 ? sentences : spoken
  return said.length === 0 ? null : unindent([said.join('\n\n')])
}

function longest(texts: readonly string[]): string | null {
  return texts.reduce<string | null>((best, text) => (best === null || text.length > best.length ? text : best), null)
}

/** Table cells come out indented; the indentation is not the buyer's. */
function unindent(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function isNothing(text: string, { nothing }: Words): boolean {
  return nothing.has(fold(text.trim())) || !/[\p{L}\p{N}]/u.test(text)
}

function wordsOf(rules: PlatformRules): Words {
  const known = compiled.get(rules)
  if (known) return known
  const phrases = (words: Record<string, string[]>) => lexicon(allWords(words).map((word) => [word, true] as const))
  const built = {
    boilerplate: phrases(rules.boilerplate.words),
    previous: phrases(rules.previous.words),
    replied: phrases(rules.replied.words),
    nothing: new Set(allWords(rules.nothing.words).map(fold)),
  }
  compiled.set(rules, built)
  return built
}
