import { resolve } from 'node:path'
import { complaintInWords } from '../../src/core/rule-file.ts'
import { type Rules, readRules } from '../../src/core/rules.ts'
import { readRulesFolder } from '../../src/store/rules/rules-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The rules we ship, with the company of the demo. */
export function shippedRules(): Promise<Rules> {
  shipped ??= rulesIn(resolve(ROOT, 'rules'))
  return shipped
}
let shipped: Promise<Rules> | undefined

/** The rules of a company's folder, with the shipped ones for what it does not write itself. */
export async function rulesIn(folder: string): Promise<Rules> {
  const read = readRules(await readRulesFolder(folder, ROOT))
  if (read.ok) return read.value
  throw new Error(read.complaints.map(complaintInWords).join('\n'))
}

/** A row of the books for a version that nobody reads. */
export function aRuleVersion(now: Date) {
  const nothing = { files: '{}', changes: '[]', folder: '{}', desk: '[]', readings: '{}' }
  return { number: 1, sha256: 'x', loaded_at: now, origin: 'folder', comment: '', ...nothing } as const
}

/** These rules with one scoring rule changed. */
export function withRule(rules: Rules, name: string, change: Partial<Rules['scoring']['rules'][number]>): Rules {
  const changed = rules.scoring.rules.map((rule) => (rule.rule === name ? { ...rule, ...change } : rule))
  return { ...rules, scoring: { ...rules.scoring, rules: changed } }
}
