import type { Time } from '../columns.ts'

export interface SendingSwitchTable {
  one: boolean
  sends: boolean
  staff_id: string
  at: Time
}

export interface SkippedStepTable {
  step: string
  staff_id: string
  at: Time
}
