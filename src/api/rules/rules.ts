import { listRuleVersions } from '../../store/rules/rule-versions.ts'
import type { Deps } from '../deps.ts'
import type { RulesState, RuleVersions } from './rule-shapes.ts'

const SHOWN = 50

/** The version in force, and why a newer one on disk was not taken. */
export function readRules({ rules }: Deps): RulesState {
  const { number, loadedAt, folder, complaints } = rules()
  return { number, loadedAt, folder, complaints: [...complaints] }
}

/** The newest versions of the rules: who published each, when and why. */
export async function listVersions({ db }: Deps): Promise<RuleVersions> {
  const lines = await listRuleVersions(db, SHOWN)
  return { lines: lines.map((line) => ({ ...line, changes: [...line.changes] })) }
}
