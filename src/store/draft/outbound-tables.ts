import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { OutboundPhase, OutboundState } from '../../core/outbound.ts'
import type { Reason } from '../../core/reason.ts'
import type { Id, MaybeTime, Time } from '../columns.ts'

export interface ApprovalTable {
  id: Id
  draft_id: string
  draft_version: number
  staff_id: string
  sha256: string
  /** It tells prices of ours. */
  quotes: Generated<boolean>
  approved_at: Time
  undone_at: MaybeTime
  undone_by: string | null
}

export interface OutboundTable {
  id: Id
  approval_id: string
  conversation_id: string
  mailbox_id: string
  recipient: string
  message_id: string
  subject: string
  text: string
  raw: Buffer
  sha256: string
  state: OutboundState
  phase: OutboundPhase | null
  due_at: Time
  lease_until: MaybeTime
  fence: Generated<number>
  attempts: Generated<number>
  answer: string | null
  finished_at: MaybeTime
  created_at: Time
  /** When the last attempt began. */
  begun_at: MaybeTime
  /** Of the recipient, in lower case. */
  domain: ColumnType<string, never, never>
}

/** Where mail goes too fast. */
export interface SlowDomainTable {
  domain: string
  slowed_at: Time
  paused_until: MaybeTime
}

export interface PromiseTable {
  id: Id
  approval_id: string
  inquiry_id: string
  conversation_id: string
  buyer_id: string | null
  topic: string | null
  what: JSONColumnType<{ en: string; zh: string }>
  values: JSONColumnType<Record<string, unknown>>
  sent: string | null
  reasons: JSONColumnType<Reason[]>
  due_at: Time
  made_at: Time
  kept_by: string | null
  kept_at: MaybeTime
  withdrawn_at: MaybeTime
  reason: Generated<string>
  staff_id: string | null
  late_at: MaybeTime
  apology_id: string | null
}
