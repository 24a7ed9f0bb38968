import type { Finding } from '../../inquiry.ts'
import type { LetterText } from './letter-text.ts'
import type { PhraseRule, PhraseWords, ToneRules } from './tone-rules.ts'

/** Different words on which one rule fires, so that one that was let stand hides no other. */
const MOST_SHOWN = 5

/** Findings of the phrase rules: what an export manager strikes out when he reads over your shoulder. */
export function badPhrases(letter: LetterText, { phrases }: ToneRules): Finding[] {
  return phrases.flatMap((rule) => {
    if (rule.severity === 'off') return []
    const sentences = sentencesFor(rule, letter)
    const matches = wordsFor(rule, letter).flatMap((words) => matchesOf(words, sentences))
    if (matches.length < rule.atLeast) return []
    const { id, mark, severity, waiver } = rule
    const because = `${rule.because} ${rule.instead}`
    return [...new Set(matches)]
      .slice(0, MOST_SHOWN)
      .map((evidence) => ({ id, mark, severity, waiver, because, evidence }))
  })
}

function wordsFor({ in: words, except }: PhraseRule, { language }: LetterText): PhraseWords[] {
  const everywhere = except.includes(language) ? undefined : words['any']
  return [everywhere, words[language]].filter((one) => one !== undefined)
}

/** The first sentence is the greeting; a question promises nothing. */
function sentencesFor({ place, mark }: PhraseRule, { sentences }: LetterText): readonly string[] {
  if (place === undefined && mark === 'reliable') return sentences.filter((sentence) => !/[?？؟]/u.test(sentence))
  if (place === undefined) return sentences
  return place === 'opening' ? sentences.slice(0, 2) : sentences.slice(-1)
}

function matchesOf({ match, unless }: PhraseWords, sentences: readonly string[]): string[] {
  const left = unless ? sentences.filter((sentence) => sentence.search(unless) === -1) : sentences
  return left.flatMap((sentence) => match.flatMap((pattern) => sentence.match(pattern) ?? []))
}
