import type { JSONColumnType } from 'kysely'
import type { Id, MaybeTime, Time } from '../columns.ts'

/** An inquiry that stands aside until a moment, or until the buyer writes when `until` is null. */
export interface SnoozeTable {
  inquiry_id: string
  until: MaybeTime
  staff_id: string
  at: Time
}

/** A word among colleagues; never sent. */
export interface NoteTable {
  id: Id
  conversation_id: string
  staff_id: string
  text: string
  at: Time
  removed_at: MaybeTime
}

/** What staff ask a manager about an inquiry. */
export interface ManagerRequestTable {
  id: Id
  inquiry_id: string
  staff_id: string
  question: string
  at: Time
  answer: string | null
  answered_by: string | null
  answered_at: MaybeTime
}

/** Who has an inquiry open at the moment. */
export interface PresenceTable {
  inquiry_id: string
  staff_id: string
  doing: 'reading' | 'typing'
  until: Time
}

/** A list with filters that a person keeps under a name. */
export interface SavedViewTable {
  id: Id
  staff_id: string
  name: string
  query: JSONColumnType<Record<string, string>>
  at: Time
}

/** What a person set for the desk. */
export interface StaffSettingTable {
  staff_id: string
  settings: JSONColumnType<Record<string, unknown>>
}

/** Words to be put into a reply by their name. */
export interface SnippetTable {
  id: Id
  /** Null: everybody's. */
  staff_id: string | null
  name: string
  /** Null: fits every language. */
  language: string | null
  text: string
  version: number
  updated_by: string
  updated_at: Time
}
