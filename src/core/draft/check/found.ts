import type { CodedCheck } from './tone-rules.ts'

/** What a coded check found: which check, and the words it is about. */
export interface Found {
  readonly check: CodedCheck
  /** Empty when something is absent. */
  readonly evidence: string
}
