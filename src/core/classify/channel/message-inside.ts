import type { Field } from '../rules/platform-rules.ts'
import type { Labelled } from '../text/labelled-lines.ts'
import { wordCount } from '../text/line-shape.ts'
import { type Line, nextWritten } from '../text/lines.ts'
import { footOf } from './platform-foot.ts'
import { isButton, isMessageRuler, isPlatforms, isRuler, type Voice } from './platform-voice.ts'

/** The buyer's words, and the lines they stand in: from (inclusive) to (exclusive). */
export interface Message {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Who the buyer is. These stand in the card a platform makes, and seldom in a buyer's own list. */
const PERSON: ReadonlySet<Field> = new Set([
  'name',
  'given',
  'family',
  'email',
  'company',
  'country',
  'phone',
  'website',
  'role',
  'business',
])
/** What no form leaves out. */
const ADDRESS: ReadonlySet<Field> = new Set(['name', 'given', 'email', 'phone'])
/** Longer ones are sentences of a message. */
const LONGEST_FACT = 80
/** No form asks for a message more often. */
const MOST_LABELS = 8
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu

/**
 * Finds what the buyer wrote in a notification: below the label of the message; else between rulers; else what is set off as a
 * quotation; else what is left when all that the platform says itself is taken away. Null when nobody wrote anything.
 */
export function messageIn(lines: readonly Line[], labelled: readonly Labelled[], voice: Voice): Message | null {
  const foot = footOf(lines, labelled, voice)
  return (
    belowLabel(lines, labelled, foot, voice) ??
    betweenRulers(lines, voice) ??
    setOff(lines) ??
    leftOver(lines, labelled, foot, voice)
  )
}

/** Of several labels for a message the first whose words say something. */
function belowLabel(lines: readonly Line[], labelled: readonly Labelled[], foot: number, voice: Voice): Message | null {
  const field = labelled.some((one) => one.field === 'message') ? 'message' : 'requested'
  const found = labelled
    .filter((one) => one.field === field)
    .slice(0, MOST_LABELS)
    .map((label) => ({ label, message: messageBelow(lines, labelled, label, foot, voice) }))
    .filter(({ message }) => message.text !== '')
  const first = found.find(({ label }, index) => {
    const next = labelled.find(({ at }) => at > label.at)?.at ?? lines.length
    return index === found.length - 1 || saysSomething([label.value, ...textsOf(lines, label.at + 1, next)].join(' '))
  })
  return first?.message ?? null
}

function messageBelow(
  lines: readonly Line[],
  labelled: readonly Labelled[],
  { at, end: valueAt, value: told }: Labelled,
  foot: number,
  voice: Voice,
): Message {
  const value = valueAt === at ? told : ''
  const limit = messageLimit(lines, labelled, at, foot)
  const first = value === '' ? nextWritten(lines, at + 1) + 1 : at + 1
  const end = lines.findIndex((line, index) => index >= first && (isRuler(line) || isButton(line, voice)))
  const to = Math.min(limit, end === -1 ? limit : end)
  return { text: unquoted(unindent([value, ...textsOf(lines, at + 1, to)])), from: at, to }
}

function isWritten({ folded }: Line): boolean {
  return folded !== ''
}

/** The card of the buyer below a message, or what the platform says there; the buyer's own list is neither. */
function messageLimit(lines: readonly Line[], labelled: readonly Labelled[], from: number, foot: number): number {
  const card = cardBelow(lines, labelled, from, foot)
  if (foot <= from) return card
  const listed = new Set(labelled.filter(({ field }) => field !== 'stamp').flatMap(({ at, end }) => [at, end]))
  let limit = foot
  while (limit < card && (listed.has(limit) || lines[limit]?.folded === '')) limit += 1
  return Math.min(limit, card)
}

/**
 * Where the card of the buyer goes on below a message: a label that tells of him what was not told above, or a run of labels
 * that comes to one. What the buyer says below shows that a list without name and address is his own.
 */
function cardBelow(lines: readonly Line[], labelled: readonly Labelled[], from: number, foot: number): number {
  const above = new Set(labelled.filter(({ at }) => at <= from).map(({ field }) => field))
  const below = labelled.filter(({ at }) => at > from)
  const tells = ({ at, field, value }: Labelled) =>
    field === 'stamp' ||
    ((at >= foot ? PERSON : ADDRESS).has(field) && !above.has(field) && value.length <= LONGEST_FACT)
  const card = below.findIndex((_, index) => runFrom(lines, below, index).some(tells))
  return below[card]?.at ?? lines.length
}

/** The labels from one on with nothing but blanks between. */
function runFrom(lines: readonly Line[], labelled: readonly Labelled[], index: number): Labelled[] {
  const run = labelled.slice(index, index + 1)
  for (const next of labelled.slice(index + 1, index + 12)) {
    const end = run.at(-1)?.end ?? next.at
    if (lines.slice(end + 1, next.at).some(isWritten)) break
    run.push(next)
  }
  return run
}

function saysSomething(text: string): boolean {
  return wordCount(text) >= 6 || (text.match(DENSE)?.length ?? 0) >= 12
}

/** `------ Message ------`, the message, and a closing line. */
function betweenRulers(lines: readonly Line[], voice: Voice): Message | null {
  const open = lines.findIndex((line) => isMessageRuler(line, voice))
  if (open === -1) return null
  const close = lines.findIndex((line, at) => at > open && isRuler(line))
  return messageAt(lines, open + 1, close === -1 ? lines.length : close)
}

/** A block quotation, or a paragraph between quotation marks. */
function setOff(lines: readonly Line[]): Message | null {
  const open = lines.findIndex(({ folded }) => folded.startsWith('>'))
  if (open === -1) return betweenMarks(lines)
  const block = lines.filter(({ folded }) => folded.startsWith('>')).map(({ text }) => text.replace(/^\s*>\s?/, ''))
  return block.join('').trim() === '' ? null : { text: unindent(block), from: open, to: open + block.length }
}

/** Whole lines between two quotation marks, with none inside. */
function betweenMarks(lines: readonly Line[]): Message | null {
  const open = lines.findIndex(({ text }) => /^\s*["“„«「]/.test(text))
  const close = lines.findIndex(({ text }, at) => at >= open && /["”“»」]$/.test(text))
  if (open === -1 || close === -1) return null
  const marked = unindent(textsOf(lines, open, close + 1))
  const text = unquoted(marked)
  return text === marked || text.length < 12 || text.length > 4000 ? null : { text, from: open, to: close + 1 }
}

/** Paragraphs that are neither labelled nor the platform's own, from the first one that is a sentence. */
function leftOver(lines: readonly Line[], labelled: readonly Labelled[], foot: number, voice: Voice): Message | null {
  const taken = new Set(labelled.flatMap(({ at, end }) => [at, end]))
  const head = lines.findLastIndex((line, at) => at < foot && isPlatforms(line, voice) && isHead(lines, at))
  const left: string[][] = [[]]
  for (const [at, line] of lines.slice(0, foot).entries()) {
    if (at <= head || taken.has(at) || isRuler(line) || line.folded === '') left.push([])
    else left.at(-1)?.push(line.text)
  }
  const paragraphs = left.map((paragraph) => unindent(paragraph)).filter((paragraph) => paragraph !== '')
  const first = paragraphs.findIndex((one) => /[.!?。？！]/.test(one) && (saysSomething(one) || one.length >= 40))
  const said = first === -1 ? paragraphs.filter(saysSomething) : paragraphs.slice(first)
  const text = unquoted(said.join('\n\n'))
  return text === '' ? null : { text, from: 0, to: 0 }
}

/** What a platform says before the buyer speaks stands at the top. */
function isHead(lines: readonly Line[], at: number): boolean {
  return lines.slice(0, at).filter(isWritten).length < 6
}

function messageAt(lines: readonly Line[], from: number, to: number): Message | null {
  const text = unquoted(unindent(textsOf(lines, from, to)))
  return text === '' ? null : { text, from, to }
}

function textsOf(lines: readonly Line[], from: number, to: number): string[] {
  return lines.slice(from, to).map(({ text }) => text)
}

/** Without the quotation marks around the whole. */
function unquoted(text: string): string {
  const inner = /^["“„«「]/.test(text) && /["”“»」]$/.test(text) ? text.slice(1, -1) : text
  return /["“”„«»「」]/.test(inner) ? text : inner.trim()
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
