import { ruleChangeInWords, ruleChanges } from './rule-changes.ts'
import { type Complaint } from './rule-file.ts'
import { type Rules, type RulesRead, readRules } from './rules.ts'
import { retuned, SETTING_FILES, type Wish } from './score/settings.ts'

/** A rule set as it would stand with some wishes, read and checked. */
export type RuleDraft =
  | {
      readonly ok: true
      readonly texts: ReadonlyMap<string, string>
      readonly rules: Rules
      readonly changes: string[]
    }
  | { readonly ok: false; readonly complaints: readonly Complaint[] }

/**
 * @param before the version the wishes are about
 * @returns the texts of the files that change and the whole set read, or what is wrong, at the places of those texts
 */
export function ruleDraft(before: RulesRead, wishes: readonly Wish[]): RuleDraft {
  const { files } = before
  const texts = new Map<string, string>()
  for (const [name, file] of Object.entries(SETTING_FILES)) {
    const wanted = wishes.filter((wish) => wish.file === name)
    const text = wanted.length === 0 ? undefined : retuned(files.get(file) ?? '', wanted)
    if (text === null) return { ok: false, complaints: [noSuchNumber(file)] }
    if (text !== undefined && text !== files.get(file)) texts.set(file, text)
  }
  return draftWith(before, texts)
}

/** A rule set with some of its files replaced by these texts, read and checked. */
export function draftWith(before: RulesRead, texts: ReadonlyMap<string, string>): RuleDraft {
  const read = readRules(new Map([...before.files, ...texts]), before)
  if (!read.ok) return read
  return { ok: true, texts, rules: read.value, changes: ruleChanges(before.rules, read.value).map(ruleChangeInWords) }
}

function noSuchNumber(file: string): Complaint {
  return { file, line: null, column: null, field: '', expected: 'a number at each place that is to change' }
}
