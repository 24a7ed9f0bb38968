import type { Generated, JSONColumnType } from 'kysely'
import type { Draft } from '../../core/inquiry.ts'
import type { Id, MaybeTime, Time } from '../columns.ts'

export interface DraftTable {
  id: Id
  inquiry_id: string
  version: Generated<number>
  state: 'waiting' | 'approved' | 'discarded'
  subject: string
  text: string
  language: string
  edited_by: string | null
  /** Only a manager may approve it. */
  for_manager: Generated<boolean>
  /** As it was drafted; null: the draft is the reply. */
  apology: JSONColumnType<Draft> | null
  updated_at: Time
}

export interface DraftChangeTable {
  approval_id: string
  language: string
  polished: boolean
  drafted: number
  kept: number
  distance: number
  parts: string[]
  at: Time
}

export interface SentenceChangeTable {
  id: Id
  approval_id: string
  part: string | null
  how: 'reworded' | 'removed' | 'added'
  distance: number
  before: string | null
  after: string | null
}

export interface WaiverTable {
  id: Id
  draft_id: string
  finding: string
  evidence: string
  lines: JSONColumnType<string[]>
  reason: string
  staff_id: string
  at: Time
  withdrawn_at: MaybeTime
}

export interface PolishTable {
  draft_id: string
  /** Of the draft, when it was begun. */
  version: number
  state: 'trying' | 'offered' | 'refused' | 'given_up'
  text: string | null
  because: JSONColumnType<string[]>
  model: string
  attempts: number
  due_at: Time
  at: Time
}
