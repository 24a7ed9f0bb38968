import type { History } from '../../history.ts'
import type { Mail } from '../../mail.ts'
import type { Inner } from '../channel/unwrap.ts'
import type { Authentication } from '../sender/authentication.ts'
import type { Span } from '../text/span.ts'

/** A mail as far as it has been read: the ground on which kind and risk are judged. */
export interface Seen {
  readonly mail: Mail
  readonly inner: Inner
  readonly spans: readonly Span[]
  /** What the writer newly wrote. */
  readonly text: string
  readonly signature: string
  /** What stands below the letter: notices and ways out of a list. */
  readonly notices: string
  /** Older mail of the conversation. */
  readonly quoted: string
  readonly language: string
  /** The subject is that of an older mail. */
  readonly resumes: boolean
  readonly history: History
  readonly authentication: Authentication
  /** The sender's host is one of ours. */
  readonly ours: boolean
}
