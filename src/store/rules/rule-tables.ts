import type { JSONColumnType } from 'kysely'
import type { Score } from '../../core/inquiry.ts'
import type { RuleOrigin } from '../../core/rule-origins.ts'
import type { Basis } from '../../core/score/basis.ts'
import type { Findings, Quotes } from '../../core/score/findings.ts'
import type { Id, Time } from '../columns.ts'

export interface RuleVersionTable {
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

export interface ScoredTable {
  inquiry_id: string
  findings: JSONColumnType<Findings>
  quotes: JSONColumnType<Quotes>
  basis: JSONColumnType<Basis>
}

export interface EarlierScoreTable {
  inquiry_id: string
  rule_version_id: string
  score: JSONColumnType<Score>
  replaced_at: Time
}
