import type { AnswerStatus, PointType, Source } from '../../inquiry.ts'
import type { AnswerPart, AnswerValues, OwedTopic, OwedValues } from './parts.ts'

/** One thing we say: a part of the letter, the values it is filled with and where each comes from. */
export interface Statement {
  readonly part: AnswerPart
  readonly values: Readonly<Record<string, unknown>>
  readonly sources: readonly [Source, ...Source[]]
}

/** Something our files cannot tell, to be sent by a promised moment. */
export interface OpenItem {
  readonly topic: OwedTopic
  readonly values: OwedValues
}

/** What a reply does about one point. */
export interface Answer {
  readonly point: PointType
  readonly status: AnswerStatus
  readonly statements: readonly Statement[]
  readonly open: readonly OpenItem[]
}

/** A statement cannot be made without its values and a source. */
export function state<Part extends AnswerPart>(
  part: Part,
  values: AnswerValues<Part>,
  ...sources: Statement['sources']
): Statement {
  return { part, values, sources }
}

/** Something to be sent by the promised moment. */
export function owe(topic: OwedTopic, values: OwedValues = {}): OpenItem {
  return { topic, values }
}

/** A field of a product as a source. */
export function catalogue(sku: string, field: string): Source {
  return { kind: 'catalogue', place: `${sku}.${field}` }
}

/** A place in the company file as a source. */
export function companyFile(place: string): Source {
  return { kind: 'company', place }
}

/** A place in the policy as a source. */
export function policy(place: string): Source {
  return { kind: 'policy', place }
}
