import type { Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { factsOf, type LineGround } from './line-facts.ts'
import { namesOnFile } from './names.ts'
import type { Watched } from './polish-rules.ts'

/** A fact that one wording has and the other has not. */
export interface ChangedFact {
  /** Such as `figure`, `month`, `name`, `question`, `denial`; `lines` when they are more or fewer. */
  readonly kind: string
  readonly lost: readonly string[]
  readonly added: readonly string[]
}

/**
 * What differs between two wordings of one letter beside the wording, line by line: a fact may not move to another line, and
 * figures keep their order. Empty when both say the same. A changed name is seen by its capitals; a single one in German, one
 * that opens a sentence, or one in Chinese, Japanese, Korean or Arabic letters only when it is on file, a port or the buyer's.
 *
 * @param language ISO 639-1, of the letter
 */
export function sameFacts(
  before: string,
  after: string,
  language: string,
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
): ChangedFact[] {
  const lines = before.split('\n')
  const reworded = after.split('\n')
  if (lines.length !== reworded.length) {
    return [{ kind: 'lines', lost: [String(lines.length)], added: [String(reworded.length)] }]
  }
  const names = namesOnFile(triage, rules).filter((name) => before.includes(name) || after.includes(name))
  return lines.flatMap((line, at) => differences(line, reworded[at] ?? '', { language, names, rules }))
}

function differences(line: string, reworded: string, ground: LineGround): ChangedFact[] {
  if (line === reworded) return []
  const before = factsOf(line, reworded, ground)
  const after = factsOf(reworded, line, ground)
  const kinds = new Set([...before, ...after].map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const ofKind = (one: Watched) => one.kind === kind
    return difference(kind, before.filter(ofKind), after.filter(ofKind))
  })
}

function difference(kind: string, before: readonly Watched[], after: readonly Watched[]): ChangedFact[] {
  const lost = without(before.filter(({ mayGo }) => !mayGo).map(valueOf), after.map(valueOf))
  const added = without(after.map(valueOf), before.map(valueOf))
  if (lost.length > 0 || added.length > 0) return [{ kind, lost, added }]
  const moved = kind === 'figure' && before.some(({ value }, at) => value !== after[at]?.value)
  return moved ? [{ kind, lost: before.map(valueOf), added: after.map(valueOf) }] : []
}

/** The values of one list that the other has not, each as often as it has it more. */
function without(values: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return values.filter((value) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function valueOf({ value }: Watched): string {
  return value
}
