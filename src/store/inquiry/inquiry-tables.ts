import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { InquiryState } from '../../core/acts/acts.ts'
import type { Correctable } from '../../core/extract/corrected/fact-correction.ts'
import type { Kind, Tier, Triage } from '../../core/inquiry.ts'
import type { Milestone, Outcome } from '../../core/outcome.ts'
import type { Id, MaybeTime, Time } from '../columns.ts'

export interface BuyerTable {
  id: Id
  address: string
  name: string | null
  company: string | null
  country: string | null
  time_zone: string | null
  created_at: Time
}

/** A mail domain, phone or name form by which others of the same company are found. */
export interface BuyerSignTable {
  buyer_id: string
  sign: string
}

export interface ConversationTable {
  id: Id
  buyer_id: string | null
  subject: string
  created_at: Time
  /** Where its mails went when a person joined it with another; null while it stands by itself. */
  joined_into: string | null
}

export interface InquiryTable {
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
  /** Who takes care of it; null: nobody in particular. */
  owner_id: string | null
  /** The newest reply that was approved and not taken back. */
  sent_id: string | null
  triage: JSONColumnType<Triage> | null
  /** The most urgent first. What follows is made by the database of what stands above. */
  rank: GeneratedAlways<number>
  reply_key: GeneratedAlways<Date>
  country: GeneratedAlways<string | null>
  language: GeneratedAlways<string | null>
  channel: GeneratedAlways<string | null>
  /** SKUs, null for goods that are not in the catalogue. */
  products: GeneratedAlways<(string | null)[] | null>
}

export interface SketchTable {
  inquiry_id: string
  hashes: number[]
}

/** By which words an inquiry is found. */
export interface SearchEntryTable {
  inquiry_id: string
  /** A tsvector, in its written form. */
  words: string
}

export interface CorrectionTable {
  id: Id
  inquiry_id: string
  staff_id: string
  from_kind: Kind
  to_kind: Kind
  marked_at: Time
  undone_at: MaybeTime
  undone_by: string | null
}

export interface FactCorrectionTable {
  id: Id
  inquiry_id: string
  field: Correctable
  values: JSONColumnType<readonly string[]>
  /** What had been read. */
  was: JSONColumnType<readonly string[]>
  staff_id: string
  at: Time
  undone_at: MaybeTime
  undone_by: string | null
}

export interface OutcomeTable {
  inquiry_id: string
  outcome: Outcome
  amount: number | null
  currency: string | null
  reason: string
  staff_id: string
  recorded_at: Time
}

export interface ProgressTable {
  inquiry_id: string
  step: Milestone
  reached: boolean
  staff_id: string
  at: Time
}

export interface TierOverrideTable {
  inquiry_id: string
  tier: Tier
  reason: string
  staff_id: string
  set_at: Time
}
