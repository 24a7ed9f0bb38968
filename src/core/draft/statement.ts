import type { AnswerStatus, PointType, Source } from '../inquiry.ts'

/** One thing we say. Its words are in `parts/<part>.<language>.liquid`, which sees the values. */
export interface Statement {
  readonly part: string
  readonly values: Readonly<Record<string, unknown>>
  readonly sources: readonly [Source, ...Source[]]
}

/** Something our files cannot tell, to be sent by a promised moment; its words are a `when` of `parts/open.<language>.liquid`. */
export interface OpenItem {
  readonly topic: string
  readonly values: Readonly<Record<string, unknown>>
}

/** What a reply does about one point. */
export interface Answer {
  readonly point: PointType
  readonly status: AnswerStatus
  readonly statements: readonly Statement[]
  readonly open: readonly OpenItem[]
}

/** A statement from a part of the letter, the values it is filled with and where each comes from. */
export function state(part: string, values: Statement['values'], ...sources: Statement['sources']): Statement {
  return { part, values, sources }
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
