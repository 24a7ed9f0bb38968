import type { Finding } from '../inquiry.ts'
import type { LetterText } from './letter-text.ts'
import type { PhraseRule, ToneRules } from './tone-rules.ts'

/** Findings of the phrase rules: what an export manager strikes out when he reads over your shoulder. */
export function badPhrases({ sentences, english }: LetterText, { phrases }: ToneRules): Finding[] {
  return phrases.flatMap((rule) => {
    if (rule.severity === 'off' || (rule.language === 'en' && !english)) return []
    const matches = matchesOf(rule, sentences)
    if (matches.length < rule.atLeast) return []
    const { id, mark, severity } = rule
    return [{ id, mark, severity, because: `${rule.because} ${rule.instead}`, evidence: matches[0] ?? '' }]
  })
}

function matchesOf({ match, unless }: PhraseRule, sentences: readonly string[]): string[] {
  const left = unless ? sentences.filter((sentence) => sentence.search(unless) === -1) : sentences
  return left.flatMap((sentence) => match.flatMap((pattern) => sentence.match(pattern) ?? []))
}
