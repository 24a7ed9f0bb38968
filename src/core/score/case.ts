import type { Product } from '../company.ts'
import type { TalkedOf } from '../history.ts'
import type { Rules } from '../rules.ts'
import { tidy } from '../words/fold.ts'
import { bothEnds, CAPS } from '../words/reading-caps.ts'
import { type Sentence, sentencesOf } from '../words/sentences.ts'
import type { Basis } from './basis.ts'
import type { ScoringRule } from './scoring-rules.ts'

/** Everything a feature may look at. */
export interface Case extends Basis {
  readonly rules: Rules
  /** The subject and what the buyer newly wrote, sentence by sentence. */
  readonly sentences: readonly Sentence[]
  /** The lines of the signature. */
  readonly signature: readonly Sentence[]
}

/** Looks for one feature: the buyer's words for each time it is found, nothing when it is not there. */
export type Feature = (seen: Case, rule: ScoringRule) => readonly string[]

/** Lays out what was read for scoring. */
export function caseOf(basis: Basis, rules: Rules): Case {
  const { mail, reading } = basis
  return {
    ...basis,
    rules,
    sentences: sentencesOf(tidy(`${mail.subject.slice(0, CAPS.subject)}\n\n${bothEnds(reading.text, CAPS.letter)}`)),
    signature: sentencesOf(tidy(reading.signature.slice(0, CAPS.signature))),
  }
}

/** The products of the catalogue that the buyer asks for. */
export function wantedProducts({ facts, rules }: Case): readonly Product[] {
  return rules.catalogue.filter(({ sku }) => facts.request.products.some((product) => product.sku === sku))
}

/** What stands in the conversation that a reply goes on with: in the letters it repeats, else in our books. */
export function inConversation({ reading, facts, history }: Case, field: keyof TalkedOf): readonly string[] {
  const words = facts.talkedOf?.[field] ?? history.talkedOf?.[field] ?? null
  return reading.kind === 'reply' && words !== null ? [words] : []
}

/** The words from which a fact was read; the fact itself when they were not kept. */
export function quoted({ facts }: Case, field: string, value: string): string {
  const fact = facts.evidence.find((fact) => fact.field === field || fact.field.startsWith(`${field}.`))
  return fact && fact.evidence !== '' ? fact.evidence : value
}

/** One quote, or none when the fact is not there. */
export function whenTold(seen: Case, field: string, value: string | null): readonly string[] {
  return value === null ? [] : [quoted(seen, field, value)]
}
