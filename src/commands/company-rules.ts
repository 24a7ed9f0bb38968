import { complaintInWords } from '../core/rule-file.ts'
import { type Rules, readRules } from '../core/rules.ts'
import { readRulesFolder } from '../store/rules/rules-folder.ts'
import { SHIPPED } from './shipped.ts'
import { Refusal } from './words.ts'

/**
 * Reads and checks a company's folder.
 *
 * @throws Refusal `rules_wrong` that names every fault with file, line and field
 */
export async function companyRules(dir: string): Promise<Rules> {
  const read = readRules(await readRulesFolder(dir, SHIPPED))
  if (read.ok) return read.value
  const faults = read.complaints.map(complaintInWords).join('\n')
  throw new Refusal('rules_wrong', `The rules in ${dir} cannot be used:\n${faults}`)
}
