import type { Role } from '../../core/roles.ts'
import type { Id, MaybeTime, Time } from '../columns.ts'

export interface StaffTable {
  id: Id
  name: string
  login: string
  role: Role
  password_hash: string
  disabled_at: MaybeTime
  created_at: Time
}

export interface SessionTable {
  token_hash: string
  staff_id: string
  created_at: Time
  expires_at: Time
}

export interface InvitationTable {
  token_hash: string
  role: Role
  first: boolean
  created_at: Time
  expires_at: Time
  used_at: MaybeTime
  used_by: string | null
}
