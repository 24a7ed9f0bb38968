import type { FactCorrection } from './extract/corrected/fact-correction.ts'
import type { Kind } from './inquiry.ts'

/** A mail that a person marked as another kind, to learn from: its words, never its sender. */
export interface Correction {
  readonly kind: Kind
  /** ISO 639-1. */
  readonly language: string
  /** Subject and new text. */
  readonly text: string
}

/** The kind a person gave to the mail that is judged. */
export interface Mark {
  readonly kind: Kind
  /** Name of the person. */
  readonly by: string
}

/** What staff taught: by earlier mails, the newest first, and of this one. */
export interface Teaching {
  /** The same list as long as nothing is learned or taken back: what was made of it is kept by it. */
  readonly corrections: readonly Correction[]
  readonly mark: Mark | null
  /** What was said of the facts of this mail, and of the buyer by his earlier ones, the newest first. */
  readonly facts?: readonly FactCorrection[]
  /** ISO 8601 instant at which a mail that is decided upon once more came to us: the promise counts from there. */
  readonly since?: string
}

export const UNTAUGHT: Teaching = { corrections: [], mark: null }
