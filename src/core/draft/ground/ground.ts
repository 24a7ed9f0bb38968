import type { Reading } from '../../classify/reading.ts'
import type { Product } from '../../company.ts'
import type { Facts } from '../../extract/facts.ts'
import type { History } from '../../history.ts'
import type { Point } from '../../inquiry.ts'
import type { Mail } from '../../mail.ts'
import type { Rules } from '../../rules.ts'
import type { Offer } from '../goods/offer.ts'
import type { Answer, OpenItem, Statement } from '../parts/statement.ts'
import type { Load } from '../promise/load.ts'
import type { Situation } from '../situation/situation.ts'
import { quotable } from '../written/buyers-words.ts'

/** All that an answer may stand on. */
export interface Ground {
  readonly mail: Mail
  readonly reading: Reading
  readonly facts: Facts
  readonly rules: Rules
  readonly history: History
  /** ISO 8601 instant. */
  readonly now: string
  /** What lies on our desk. */
  readonly load: Load
  readonly offer: Offer
  /** The products the reply speaks of: those named, or the few of the kind named. */
  readonly products: readonly Product[]
  readonly situation: Situation
  /** The letter would be too long: what is only kind stays out, and one question is enough. */
  readonly brief: boolean
}

/** How one type of point is answered from the files. */
export type Answerer = (point: Point, ground: Ground) => Answer

/** Of a question that is repeated in a letter which is long already no more is quoted. */
const SHORT_QUOTE = 64

/** The buyer's words of a point, to be repeated; null when they are unfit. */
export function quoteOf({ text }: Point, { brief }: Pick<Ground, 'brief'>): string | null {
  return brief ? quotable(text, SHORT_QUOTE) : quotable(text)
}

/** The files say it. */
export function answered(point: Point, statements: readonly Statement[], open: readonly OpenItem[] = []): Answer {
  return { point: point.type, status: 'answered', statements, open }
}

/** The files do not say it, so it gets a date. */
export function confirmBy(point: Point, ...open: readonly OpenItem[]): Answer {
  return { point: point.type, status: 'confirm_by', statements: [], open }
}

/** Said by our way of doing business. */
export function byPolicy(point: Point, statements: readonly Statement[], open: readonly OpenItem[] = []): Answer {
  return { point: point.type, status: 'policy', statements, open }
}
