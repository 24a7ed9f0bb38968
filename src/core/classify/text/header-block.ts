import { fold } from '../../words/fold.ts'
import { allWords } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import type { Line } from './lines.ts'

type Label = 'from' | 'sent' | 'to' | 'subject'
type Labels = ReadonlyMap<string, ReadonlySet<Label>>

const compiled = new WeakMap<MailTextRules, Labels>()
/** Quoting, bold type and blanks around a label or a value. */
const MARKS = /^[>*\s]+|(?<![*\s])[*\s]+$/g
/** A block is no longer than this. */
const BLOCK = 8
/** A head in one line is no longer than this. */
const LINE = 600
/** A label ends no further from the start of its line, marks of quoting and blanks included. */
const LABEL = 60

/**
 * Whether the head of a quoted mail starts at a line: its sender and at least two more of date, receiver and subject, one
 * labelled line each, none far from the next, or all in one line. One stranger between them is a long list of receivers; a
 * label without a value has it in the next line.
 */
export function isHeaderBlock(lines: readonly Line[], at: number, rules: MailTextRules): boolean {
  const labels = labelsOf(rules)
  const first = labelsAt(lines[at], labels)
  if (first === undefined) return false
  const inline = labelsWithin(lines[at], labels)
  if (isHead([first, ...inline])) return true
  if (lines[at + 1]?.folded === '' && !isBareLabel(lines[at], labels)) return false
  const seen: ReadonlySet<Label>[] = [first]
  let strangers = 0
  for (let index = at + 1; index < lines.length && strangers < 2 && seen.length < 5; index += 1) {
    const label = labelsAt(lines[index], labels)
    if (label) seen.push(label)
    else if (!isBareLabel(lines[index - 1], labels)) strangers += 1
  }
  return isHead(seen)
}

function isHead(seen: readonly ReadonlySet<Label>[]): boolean {
  const has = (label: Label) => seen.some((one) => one.has(label))
  return has('from') && [has('sent'), has('to'), has('subject')].filter(Boolean).length >= 2
}

function isBareLabel(line: Line | undefined, labels: Labels): boolean {
  return labelsAt(line, labels) !== undefined && /[:：][*\s]*$/.test(line?.folded ?? '')
}

/** The labels behind the first one of a line, when a program put the whole head into it. */
function labelsWithin(line: Line | undefined, labels: Labels): ReadonlySet<Label>[] {
  const words = [...(line?.folded ?? '').slice(0, LINE).matchAll(/\s([^\s:：]{1,20})\s?[:：]/g)]
  return words.map(([, word = '']) => labels.get(word)).filter((label) => label !== undefined)
}

/** The lines of a header block: the sender's value, and the line after its last label. */
export function readHeaderBlock(
  lines: readonly Line[],
  at: number,
  rules: MailTextRules,
): { from: string; end: number } {
  const labels = labelsOf(rules)
  let from = ''
  let end = at
  const seen: ReadonlySet<Label>[] = []
  for (let index = at; index < Math.min(lines.length, at + BLOCK); index += 1) {
    if (lines[index]?.folded === '' && isHead(seen)) break
    const label = labelsAt(lines[index], labels)
    if (label === undefined) continue
    seen.push(label)
    if (label.has('from')) from = valueOf(lines[index]?.text ?? '')
    end = index + 1
  }
  return { from, end }
}

function labelsAt(line: Line | undefined, labels: Labels): ReadonlySet<Label> | undefined {
  const folded = line?.folded ?? ''
  const colon = colonOf(folded)
  return colon < 1 ? undefined : labels.get(folded.slice(0, colon).replace(MARKS, ''))
}

function valueOf(line: string): string {
  return line.slice(colonOf(line) + 1).replace(MARKS, '')
}

function colonOf(line: string): number {
  return line.slice(0, LABEL).search(/[:：]/)
}

function labelsOf(rules: MailTextRules): Labels {
  const known = compiled.get(rules)
  if (known) return known
  const labels = new Map<string, Set<Label>>()
  for (const label of ['from', 'sent', 'to', 'subject'] as const)
    for (const word of allWords(rules.headers[label])) {
      const key = fold(word)
      labels.set(key, (labels.get(key) ?? new Set()).add(label))
    }
  compiled.set(rules, labels)
  return labels
}
