import type { Address } from '../../mail.ts'
import { fold } from '../../words/fold.ts'
import type { Entry } from '../letter/closing.ts'
import type { Said } from '../letter/said.ts'

/** Where a firm's name may stand. */
export interface CompanySource {
  readonly said: Said
  readonly writer: Address | null
  /** Whether the writer's mail domain is the firm's own. */
  readonly ownDomain: boolean
  readonly closing: readonly Entry[]
  readonly person: string | null
}

/** A name by its letters and numbers alone, as domains spell it. */
export function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
