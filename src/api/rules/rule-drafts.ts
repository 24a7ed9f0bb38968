import { ruleChangeInWords, ruleChanges } from '../../core/rule-changes.ts'
import { ruleDraft } from '../../core/rule-draft.ts'
import { goBack, publish } from '../../core/rule-origins.ts'
import { readRules } from '../../core/rules.ts'
import { settingsOf } from '../../core/score/settings.ts'
import { inquiryLabels } from '../../store/inquiry/past-inquiries.ts'
import { backTestStored } from '../../store/rules/back-test.ts'
import { ruleVersion } from '../../store/rules/rule-versions.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'
import { based, bringIntoForce, newest, right, wrong } from './next-version.ts'
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

async function draftOf(deps: Deps, { base, wishes }: Drafted) {
  const { version, rules } = await based(deps, base)
  return { version, rules, draft: ruleDraft({ files: version.files, rules }, wishes) }
}
