import { ruleChangeInWords, ruleChanges } from '../core/rule-changes.ts'
import { type RuleDraft, ruleDraft } from '../core/rule-draft.ts'
import type { Complaint } from '../core/rule-file.ts'
import { goBack, type Origins, publish } from '../core/rule-origins.ts'
import { type Rules, readRules } from '../core/rules.ts'
import { settingsOf } from '../core/score/settings.ts'
import { backTestStored } from '../store/back-test.ts'
import { inquiryLabels } from '../store/past-inquiries.ts'
import { addRuleVersion, newestRuleVersion, type RuleVersion, ruleVersion } from '../store/rule-versions.ts'
import type { SignedIn } from '../store/sessions.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './errors.ts'
import type { BackTested, CheckedRules, Drafted, RuleSettings } from './rule-shapes.ts'

/** Every number a manager may turn, as it stands in the newest version. */
export async function readSettings(deps: Deps): Promise<RuleSettings> {
  const { version, rules } = await newest(deps)
  const settings = settingsOf(rules).map((setting) => ({ ...setting, path: [...setting.path] }))
  return { number: version.number, settings }
}

/** What is wrong with a draft of rules, by file and place; nothing when it could be published. */
export async function checkDraft(deps: Deps, drafted: Drafted): Promise<CheckedRules> {
  const { draft } = await draftOf(deps, drafted)
  return { complaints: draft.ok ? [] : [...draft.complaints] }
}

/** What the draft would have done to the newest inquiries. */
export async function backTest(deps: Deps, { last, ...drafted }: Drafted & { last: number }): Promise<BackTested> {
  const { rules, draft } = await draftOf(deps, drafted)
  const report = await backTestStored(deps.db, rules, right(draft).rules, last)
  const ids = [...report.risers, ...report.fallers].map(({ id }) => id)
  return { report, labels: Object.fromEntries(await inquiryLabels(deps.db, ids)) }
}

/** The draft becomes the next version; the worker scores the queue again. */
export async function publishDraft(
  deps: Deps,
  staff: SignedIn,
  { comment, ...drafted }: Drafted & { comment: string },
): Promise<{ number: number }> {
  const { version, draft } = await draftOf(deps, drafted)
  const { texts, rules, changes } = right(draft)
  if (texts.size === 0) throw new Refusal('rules_alike')
  return bringIntoForce(deps, version, { ...publish(version, texts), rules, changes }, comment, staff)
}

/** An earlier version comes back as the next one: the files between stay, only what the desk may change goes back. */
export async function goBackTo(
  deps: Deps,
  staff: SignedIn,
  number: number,
  { base, comment }: { base: number; comment: string },
): Promise<{ number: number }> {
  const { version, rules: before } = await based(deps, base)
  const earlier = await ruleVersion(deps.db, number)
  if (earlier === null) throw new Refusal('not_found')
  const wanted = goBack(version, earlier)
  const read = readRules(wanted.files, { files: version.files, rules: before })
  if (!read.ok) throw wrong(read.complaints)
  const changes = ruleChanges(before, read.value).map(ruleChangeInWords)
  if (changes.length === 0) throw new Refusal('rules_alike')
  return bringIntoForce(deps, version, { ...wanted, rules: read.value, changes }, comment, staff)
}

type Wanted = Origins & Pick<RuleVersion, 'files'> & { readonly rules: Rules; readonly changes: readonly string[] }

async function bringIntoForce(
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

async function draftOf(deps: Deps, { base, wishes }: Drafted) {
  const { version, rules } = await based(deps, base)
  return { version, rules, draft: ruleDraft({ files: version.files, rules }, wishes) }
}

/** The newest version, if it is still the one that the manager looked at. */
async function based(deps: Deps, base: number) {
  const found = await newest(deps)
  if (found.version.number !== base) throw new Refusal('rules_changed')
  return found
}

async function newest({ db, rules }: Deps): Promise<{ version: RuleVersion; rules: Rules }> {
  const version = await newestRuleVersion(db)
  if (version === null) throw new Refusal('not_found')
  const inForce = rules()
  if (inForce.number === version.number) return { version, rules: inForce.rules }
  const read = readRules(version.files)
  if (!read.ok) throw wrong(read.complaints)
  return { version, rules: read.value }
}

function right(draft: RuleDraft) {
  if (!draft.ok) throw wrong(draft.complaints)
  return draft
}

function wrong(complaints: readonly Complaint[]): Refusal {
  return new Refusal(
    'rules_wrong',
    complaints.map(({ file, line, column, field, expected }) => ({
      field: [file, line === null ? '' : `${line}:${column ?? 1}`, field].filter(Boolean).join(' '),
      expected,
    })),
  )
}
