import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { SuppressionReason } from '../core/departure.ts'
import type { Kind, Score, Tier, Triage } from '../core/inquiry.ts'
import type { MailboxSettings } from '../core/mailbox.ts'
import type { OutboundPhase, OutboundState } from '../core/outbound.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Reason } from '../core/reason.ts'
import type { Role } from '../core/roles.ts'
import type { RuleOrigin } from '../core/rule-origins.ts'
import type { Basis } from '../core/score/basis.ts'
import type { Findings, Quotes } from '../core/score/findings.ts'
import type { Id, MaybeTime, Time } from './columns.ts'
import type { DraftChangeTable, DraftTable, PolishTable, SentenceChangeTable, WaiverTable } from './draft-tables.ts'

export interface MailboxTable {
  id: Id
  address: string
  origin: 'env' | 'demo' | 'desk'
  settings: JSONColumnType<MailboxSettings>
  secrets: Buffer | null
  enabled: Generated<boolean>
  state: Generated<'new' | 'connected' | 'retrying' | 'stopped'>
  problem: string | null
  send_problem: string | null
  last_seen_at: MaybeTime
  created_at: Time
}

interface FolderCursorTable {
  mailbox_id: string
  folder: string
  uidvalidity: string
  uid: ColumnType<string, number | string, number | string>
  moved_at: Time
}

interface MailTable {
  id: Id
  fingerprint: string
  message_id: string | null
  direction: 'in' | 'out'
  raw: Buffer
  bytes: number
  arrived_at: Time
  state: 'stored' | 'read' | 'unreadable'
  attempts: Generated<number>
  problem: string | null
  from_name: string | null
  from_address: string | null
  subject: string | null
  conversation_id: string | null
}

interface DeliveryTable {
  mailbox_id: string
  folder: string
  uidvalidity: string
  uid: ColumnType<string, number | string, number | string>
  mail_id: string
  arrived_at: Time
}

interface BuyerTable {
  id: Id
  address: string
  name: string | null
  company: string | null
  country: string | null
  time_zone: string | null
  created_at: Time
}

interface ConversationTable {
  id: Id
  buyer_id: string | null
  subject: string
  created_at: Time
}

interface RuleVersionTable {
  id: Id
  number: number
  sha256: string
  files: JSONColumnType<Record<string, string>>
  loaded_at: Time
  origin: RuleOrigin
  staff_id: string | null
  comment: string
  changes: JSONColumnType<string[]>
  folder: JSONColumnType<Record<string, string | null>>
  desk: JSONColumnType<string[]>
  readings: JSONColumnType<Record<string, string>>
}

export type InquiryState = 'open' | 'answered' | 'discarded' | 'filed' | 'superseded'

interface InquiryTable {
  id: Id
  mail_id: string
  conversation_id: string
  buyer_id: string | null
  rule_version_id: string | null
  kind: Kind | null
  tier: Tier | null
  total: number | null
  risk: Triage['risk']['action']
  reply_by: MaybeTime
  arrived_at: Time
  state: InquiryState
  unsure: Generated<boolean>
  triage: JSONColumnType<Triage> | null
}

interface ScoredTable {
  inquiry_id: string
  findings: JSONColumnType<Findings>
  quotes: JSONColumnType<Quotes>
  basis: JSONColumnType<Basis>
}

interface SketchTable {
  inquiry_id: string
  hashes: number[]
}

interface EarlierScoreTable {
  inquiry_id: string
  rule_version_id: string
  score: JSONColumnType<Score>
  replaced_at: Time
}

interface TierOverrideTable {
  inquiry_id: string
  tier: Tier
  reason: string
  staff_id: string
  set_at: Time
}

interface OutcomeTable {
  inquiry_id: string
  outcome: Outcome
  amount: number | null
  currency: string | null
  reason: string
  staff_id: string
  recorded_at: Time
}

interface CorrectionTable {
  id: Id
  inquiry_id: string
  staff_id: string
  from_kind: Kind
  to_kind: Kind
  marked_at: Time
  undone_at: MaybeTime
  undone_by: string | null
}

interface StaffTable {
  id: Id
  name: string
  login: string
  role: Role
  password_hash: string
  disabled_at: MaybeTime
  created_at: Time
}

interface SessionTable {
  token_hash: string
  staff_id: string
  created_at: Time
  expires_at: Time
}

interface InvitationTable {
  token_hash: string
  role: Role
  first: boolean
  created_at: Time
  expires_at: Time
  used_at: MaybeTime
  used_by: string | null
}

interface ApprovalTable {
  id: Id
  draft_id: string
  draft_version: number
  staff_id: string
  sha256: string
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
}

interface PromiseTable {
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

interface SuppressionTable {
  address: string
  reason: SuppressionReason
  words: string
  mail_id: string | null
  created_at: Time
}

interface EventTable {
  id: Id
  at: Time
  what: string
  staff_id: string | null
  inquiry_id: string | null
  detail: JSONColumnType<Record<string, unknown>>
}

interface LeaseTable {
  name: string
  holder: string
  until: Time
}

export interface Tables {
  mailbox: MailboxTable
  folder_cursor: FolderCursorTable
  mail: MailTable
  delivery: DeliveryTable
  buyer: BuyerTable
  conversation: ConversationTable
  rule_version: RuleVersionTable
  inquiry: InquiryTable
  scored: ScoredTable
  sketch: SketchTable
  earlier_score: EarlierScoreTable
  tier_override: TierOverrideTable
  outcome: OutcomeTable
  correction: CorrectionTable
  draft: DraftTable
  polish: PolishTable
  waiver: WaiverTable
  draft_change: DraftChangeTable
  sentence_change: SentenceChangeTable
  staff: StaffTable
  session: SessionTable
  invitation: InvitationTable
  approval: ApprovalTable
  outbound: OutboundTable
  promise: PromiseTable
  /** View: the promises that still bind us. */
  owed: PromiseTable
  suppression: SuppressionTable
  event: EventTable
  lease: LeaseTable
}
