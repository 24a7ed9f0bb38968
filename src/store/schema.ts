import type { JSONColumnType } from 'kysely'
import type { Id, Time } from './columns.ts'
import type {
  DraftChangeTable,
  DraftTable,
  PolishTable,
  SentenceChangeTable,
  WaiverTable,
} from './draft/draft-tables.ts'
import type { ApprovalTable, OutboundTable, PromiseTable, SlowDomainTable } from './draft/outbound-tables.ts'
import type { SendingSwitchTable, SkippedStepTable } from './house/house-tables.ts'
import type {
  BuyerSignTable,
  BuyerTable,
  ConversationTable,
  CorrectionTable,
  FactCorrectionTable,
  InquiryTable,
  OutcomeTable,
  ProgressTable,
  SearchEntryTable,
  SketchTable,
  TierOverrideTable,
} from './inquiry/inquiry-tables.ts'
import type { MailMoveTable } from './joining/joining-tables.ts'
import type { DeliveryTable, FolderCursorTable, MailboxTable, MailTable, SuppressionTable } from './mail/mail-tables.ts'
import type { EarlierScoreTable, RuleVersionTable, ScoredTable } from './rules/rule-tables.ts'
import type {
  ManagerRequestTable,
  NoteTable,
  PresenceTable,
  SavedViewTable,
  SnippetTable,
  SnoozeTable,
  StaffSettingTable,
} from './staff/desk-tables.ts'
import type { InvitationTable, SessionTable, StaffTable } from './staff/staff-tables.ts'

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
  buyer_sign: BuyerSignTable
  conversation: ConversationTable
  rule_version: RuleVersionTable
  inquiry: InquiryTable
  scored: ScoredTable
  sketch: SketchTable
  search_entry: SearchEntryTable
  earlier_score: EarlierScoreTable
  tier_override: TierOverrideTable
  outcome: OutcomeTable
  progress: ProgressTable
  correction: CorrectionTable
  fact_correction: FactCorrectionTable
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
  slow_domain: SlowDomainTable
  promise: PromiseTable
  /** View: the promises that still bind us. */
  owed: PromiseTable
  suppression: SuppressionTable
  event: EventTable
  lease: LeaseTable
  snooze: SnoozeTable
  note: NoteTable
  manager_request: ManagerRequestTable
  presence: PresenceTable
  saved_view: SavedViewTable
  sending_switch: SendingSwitchTable
  skipped_step: SkippedStepTable
  staff_setting: StaffSettingTable
  snippet: SnippetTable
  mail_move: MailMoveTable
}
