import type { Kind } from '../../inquiry.ts'
import type { Reason } from '../../reason.ts'

/** A reason that speaks for a kind, and how loud. */
export interface Evidence extends Reason {
  readonly kind: Kind
  readonly points: number
  /** Kinds that say the same: beside strong evidence of one of them this tells nothing. */
  readonly alsoOf?: readonly Kind[]
  /** Told by headers, ids or the risk: the learned voice does not speak against it. */
  readonly hard?: true
}
