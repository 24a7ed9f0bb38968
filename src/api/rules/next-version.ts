import type { RuleDraft } from '../../core/rule-draft.ts'
import type { Complaint } from '../../core/rule-file.ts'
import type { Origins } from '../../core/rule-origins.ts'
import { type Rules, readRules } from '../../core/rules.ts'
import { addRuleVersion, newestRuleVersion, type RuleVersion } from '../../store/rules/rule-versions.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'

type Wanted = Origins & Pick<RuleVersion, 'files'> & { readonly rules: Rules; readonly changes: readonly string[] }

/** Keeps what is wanted as the version after `before`. @throws Refusal `rules_changed` when another came in between */
export async function bringIntoForce(
  { db, clock, wake }: Deps,
  before: RuleVersion,
  wanted: Wanted,
  comment: string,
  staff: SignedIn,
): Promise<{ number: number }> {
  const version = { ...wanted, origin: 'desk', staffId: staff.id, comment } as const
  const added = await addRuleVersion(db, version, before.number, clock())
  if (added === null) throw new Refusal('rules_changed')
  wake()
  return { number: added.number }
}

/** The newest version, if it is still the one that the manager looked at. */
export async function based(deps: Deps, base: number) {
  const found = await newest(deps)
  if (found.version.number !== base) throw new Refusal('rules_changed')
  return found
}

/** The newest version, read. */
export async function newest({ db, rules }: Deps): Promise<{ version: RuleVersion; rules: Rules }> {
  const version = await newestRuleVersion(db)
  if (version === null) throw new Refusal('not_found')
  const inForce = rules()
  if (inForce.number === version.number) return { version, rules: inForce.rules }
  const read = readRules(version.files)
  if (!read.ok) throw wrong(read.complaints)
  return { version, rules: read.value }
}

/** @throws Refusal `rules_wrong`, with every fault */
export function right(draft: RuleDraft) {
  if (!draft.ok) throw wrong(draft.complaints)
  return draft
}

/** The refusal that names every fault by file, line and column. */
export function wrong(complaints: readonly Complaint[]): Refusal {
  return new Refusal(
    'rules_wrong',
    complaints.map(({ file, line, column, field, expected }) => ({
      field: [file, line === null ? '' : `${line}:${column ?? 1}`, field].filter(Boolean).join(' '),
      expected,
    })),
  )
}
