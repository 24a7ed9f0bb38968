import type { Rules } from '../../rules.ts'
import { fold, tidy } from '../../words/fold.ts'
import { type Found, find } from '../../words/lexicon.ts'
import { everything, type Remark, type Said } from '../letter/said.ts'
import { termWords } from '../rules/term-rules.ts'
import type { WordsRead } from './payment-terms.ts'

const MONTHS = monthNames()
const FIGURES =
  /(?<!\d)(?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:q[1-4]|kw ?\d{1,2}|week ?\d{1,2})(?: ?\/? ?\d{4})?|\d{1,2} thang \d{1,2}|\d{1,2} ?月(?: ?\d{1,2} ?[日号])?|\d{1,2} ?월(?: ?\d{1,2} ?일)?)/g

/** By when the buyer needs the goods or the answer, as written: a date with its "by", "before" or the like. */
export function deadlineOf(said: Said, rules: Rules): WordsRead | null {
  for (const remark of everything(said)) {
    const words = deadlineIn(remark, rules)
    if (words) return { words, evidence: remark.text }
  }
  return null
}

/** The deadline of one remark. */
export function deadlineIn({ raw, folded }: Remark, rules: Rules): string | null {
  const words = termWords(rules.terms)
  const cues = find(words.deadlineBefore, folded)
  const later = find(words.deadlineAfter, folded)
  if (cues.length === 0 && later.length === 0) return null
  for (const { from, to } of datesIn(folded, find(words.dates, folded))) {
    const before = cues.findLast((cue) => cue.to <= from && from - cue.to <= 12)
    if (before) return raw.slice(before.from, to)
    const after = later.find((cue) => cue.from >= to && cue.from - to <= 3)
    if (after) return raw.slice(from, after.to)
  }
  return null
}

/** Whether folded text begins with the name of a month. */
export function startsWithMonth(folded: string): boolean {
  const [first] = folded.trimStart().matchAll(MONTHS)
  return first?.index === 0
}

function datesIn(folded: string, named: readonly Found<true>[]): { from: number; to: number }[] {
  const months = [...folded.matchAll(MONTHS)]
  const figures = [...folded.matchAll(FIGURES)]
  const written = [...months, ...figures].map(({ 0: date, index }) => ({ from: index, to: index + date.length }))
  return [...written, ...named].sort((one, other) => one.from - other.from)
}

/** `15 March 2027`, `марта`, `15. März`: month names of the trade's languages in every form Intl knows. */
function monthNames(): RegExp {
  const languages = 'en es pt fr de it nl pl cs ru tr ar id'.split(' ')
  const names = languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15))).flatMap((date) =>
      [{ month: 'long' as const }, { month: 'long' as const, day: 'numeric' as const }].map((form) =>
        bare(new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(date)),
      ),
    ),
  )
  const distinct = [...new Set(names.filter((name) => name.length > 2))].sort((one, other) => other.length - one.length)
  return new RegExp(
    `(?:\\d{1,2}(?:st|nd|rd|th|\\.|er|º)? (?:de |of )?)?(?<![\\p{L}])(?:${distinct.join('|')})(?![\\p{L}])(?: \\d{1,2}(?:st|nd|rd|th)?(?![\\d]))?(?:,? (?:de )?\\d{4})?`,
    'gu',
  )
}

function bare(date: string): string {
  return (fold(tidy(date)).match(/[\p{L}\p{M}]{3,}/gu) ?? []).join(' ')
}
