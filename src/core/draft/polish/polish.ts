import { languageOf } from '../../classify/language/language.ts'
import type { Draft, Finding, Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { checkDraft } from '../check/check.ts'
import { badForm } from './fair-form.ts'
import { polishableLines, withLines } from './polishable-lines.ts'
import { rewordedLines } from './reworded-lines.ts'
import { type ChangedFact, sameFacts } from './same-facts.ts'

/** The whole text in its new wording, or why it is put aside, in words. */
export type Polished =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly because: readonly string[] }

/**
 * Takes a model's answer for a rewording of the draft only when it says the same in a fair form and passes the checks of a draft
 * no worse than before.
 *
 * @param now ISO 8601 instant
 */
export function polish(
  draft: Draft,
  answer: string,
  triage: Omit<Triage, 'draft'>,
  rules: Rules,
  now: string,
): Polished {
  const lines = polishableLines(draft)
  const words = rewordedLines(answer, lines.length)
  if (words === null) return { ok: false, because: ['the answer is not the lines that were asked for'] }
  const text = withLines(draft.text, lines, words)
  if (text === draft.text) return { ok: false, because: ['the wording is the same'] }
  const before = lines.map((line) => line.text)
  const because = [
    ...badForm(before, words),
    ...otherLanguage(before, words, draft.language, rules),
    ...sameFacts(draft.text, text, draft.language, triage, rules).map(inWords),
    ...worse(draft, text, triage, rules, now),
  ]
  return because.length === 0 ? { ok: true, text } : { ok: false, because }
}

function otherLanguage(before: readonly string[], after: readonly string[], language: string, rules: Rules): string[] {
  const heard = (lines: readonly string[]) => languageOf(lines.join('\n'), rules.languages)
  const left = heard(before) === language && heard(after) !== language
  return left ? [`it is no longer in the language of the draft (${language})`] : []
}

function inWords({ kind, lost, added }: ChangedFact): string {
  const said = [lost.length > 0 && `lost ${lost.join(', ')}`, added.length > 0 && `new ${added.join(', ')}`]
  return `${kind}: ${said.filter((part) => part !== false).join('; ')}`.slice(0, 300)
}

/** Errors, and more warnings than the draft itself has. */
function worse(draft: Draft, text: string, triage: Omit<Triage, 'draft'>, rules: Rules, now: string): string[] {
  const findings = (words: string) => checkDraft({ ...draft, text: words }, triage, rules, now).findings
  const after = findings(text)
  const warnings = after.filter(isWarning)
  const tooMany = warnings.length > findings(draft.text).filter(isWarning).length
  return [...after.filter(isError), ...(tooMany ? warnings : [])].map(({ id }) => `check: ${id}`)
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function isWarning({ severity }: Finding): boolean {
  return severity === 'warning'
}
