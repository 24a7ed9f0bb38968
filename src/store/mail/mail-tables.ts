import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { SuppressionReason } from '../../core/departure.ts'
import type { FileHead } from '../../core/mail.ts'
import type { MailServerTrouble } from '../../core/mail-server-trouble.ts'
import type { MailboxSettings } from '../../core/mailbox.ts'
import type { Id, MaybeTime, Time } from '../columns.ts'

export interface MailboxTable {
  id: Id
  address: string
  origin: 'env' | 'demo' | 'desk'
  settings: JSONColumnType<MailboxSettings>
  secrets: Buffer | null
  enabled: Generated<boolean>
  state: Generated<'new' | 'connected' | 'retrying' | 'stopped'>
  trouble: MailServerTrouble | null
  /** What the server said. */
  problem: string | null
  send_problem: string | null
  send_paused_until: MaybeTime
  /** Why. */
  send_pause: string | null
  /** Times in a row that nothing could leave. */
  send_failures: Generated<number>
  last_seen_at: MaybeTime
  created_at: Time
}

export interface FolderCursorTable {
  mailbox_id: string
  folder: string
  uidvalidity: string
  uid: ColumnType<string, number | string, number | string>
  moved_at: Time
}

export interface MailTable {
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
  files: JSONColumnType<readonly FileHead[], string | undefined>
}

export interface DeliveryTable {
  mailbox_id: string
  folder: string
  uidvalidity: string
  uid: ColumnType<string, number | string, number | string>
  mail_id: string
  arrived_at: Time
}

export interface SuppressionTable {
  address: string
  reason: SuppressionReason
  words: string
  mail_id: string | null
  created_at: Time
}
