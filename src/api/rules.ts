import type { Deps } from './deps.ts'
import type { RulesState } from './shapes.ts'

/** The version in force, and why a newer one on disk was not taken. */
export function readRules({ rules }: Deps): RulesState {
  const { version, loadedAt, folder, complaints } = rules()
  return { version, loadedAt, folder, complaints: [...complaints] }
}
