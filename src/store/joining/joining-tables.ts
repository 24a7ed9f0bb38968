import type { JSONColumnType } from 'kysely'
import type { TwoConversations } from '../../core/joining/undoable.ts'
import type { Id, MaybeTime, Time } from '../columns.ts'

export const MOVES = ['joined', 'split'] as const

/** Mails that a person moved from one conversation to another. */
export interface MailMoveTable {
  id: Id
  how: (typeof MOVES)[number]
  from_id: string
  to_id: string
  /** Ids of mails. */
  moved: JSONColumnType<readonly string[]>
  /** Ids of the notes that went along. */
  notes: JSONColumnType<readonly string[]>
  before: JSONColumnType<TwoConversations>
  staff_id: string
  at: Time
  undone_at: MaybeTime
  undone_by: string | null
}
