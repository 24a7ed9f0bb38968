import { fold } from '../words/fold.ts'
import { allWords } from '../words/word-lists.ts'
import type { Line } from './lines.ts'
import type { MailTextRules } from './mail-text-rules.ts'

type Label = 'from' | 'sent' | 'to' | 'subject'
type Labels = ReadonlyMap<string, ReadonlySet<Label>>

const compiled = new WeakMap<MailTextRules, Labels>()
/** A block is no longer than this. */
const BLOCK = 8
const LABEL_SHOWN = /^[>*\s]*[^:：]{1,24}?\s*\*?\s*[:：]\s*\*?/
const LABEL = /^[>*\s]*([^:：]{1,24}?)\s*\*?\s*[:：]/

/**
 * Whether the head of a quoted mail starts at a line: its sender and at least two more of date, receiver and subject, one
 * labelled line each, none far from the next. One stranger between them is a long list of receivers.
 */
export function isHeaderBlock(lines: readonly Line[], at: number, rules: MailTextRules): boolean {
  const labels = labelsOf(rules)
  const first = labelsAt(lines[at], labels)
  if (first === undefined) return false
  const seen: ReadonlySet<Label>[] = [first]
  let strangers = 0
  for (let index = at + 1; index < lines.length && strangers < 2 && seen.length < 5; index += 1) {
    const label = labelsAt(lines[index], labels)
    if (label) seen.push(label)
    else strangers += 1
  }
  const has = (label: Label) => seen.some((one) => one.has(label))
  return has('from') && [has('sent'), has('to'), has('subject')].filter(Boolean).length >= 2
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
  for (let index = at; index < Math.min(lines.length, at + BLOCK); index += 1) {
    const label = labelsAt(lines[index], labels)
    if (label === undefined) continue
    if (label.has('from')) from = lines[index]?.text.replace(LABEL_SHOWN, '').trim() ?? ''
    end = index + 1
  }
  return { from, end }
}

function labelsAt(line: Line | undefined, labels: Labels): ReadonlySet<Label> | undefined {
  const name = LABEL.exec(line?.folded ?? '')?.[1]
  return name === undefined ? undefined : labels.get(name)
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
