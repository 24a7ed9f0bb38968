import type { PointType } from '../../inquiry.ts'
import type { Found } from '../../words/lexicon.ts'
import type { Clause } from '../letter/clauses.ts'
import type { Cue } from '../rules/point-rules.ts'

/** What faint cues of these types speak of is more likely what is named beside them. */
const YIELDING: ReadonlySet<PointType> = new Set(['lead_time', 'company_info'])

/**
 * Whether a cue makes a point among the cues of its remark: a firm one in whatever asks, unless its clause tells of the buyer;
 * a faint one where its own clause asks for nothing firmer. No clauses stand for a remark that asks nothing.
 */
export function counts(cue: Found<Cue>, cues: readonly Found<Cue>[], clauses: readonly Clause[]): boolean {
  if (cue.value.strength === 'alone') return true
  const clause = clauses.find(({ from, to }) => from <= cue.from && cue.from < to)
  if (clause === undefined || clause.tells) return false
  return cue.value.strength === 'firm' || (clause.asks && !cues.some((other) => outdoes(other, cue, clause)))
}

/** Beside a wish for an own make the cost counts too, and how long in a sentence on warranty is no lead time. */
function outdoes(other: Found<Cue>, faint: Found<Cue>, clause: Clause): boolean {
  const [type, asked] = [other.value.type, faint.value.type]
  const isBeside = clause.from <= other.from && other.from < clause.to
  if (other.value.strength === 'faint') return isBeside && type !== asked && yields(faint, other)
  return (
    (type === 'warranty' && asked === 'lead_time') || (isBeside && !(asked === 'price' && type === 'customization'))
  )
}

/** Of faint cues beside each other the first counts; but how much is asked with all, and how long, or a factory, is of what is named with it. */
function yields({ value, from }: Found<Cue>, other: Found<Cue>): boolean {
  if (value.type === 'price' || YIELDING.has(other.value.type)) return false
  if (value.type === 'specification' && other.value.type === 'packaging') return true
  return YIELDING.has(value.type) || (other.from < from && other.value.type !== 'price')
}
