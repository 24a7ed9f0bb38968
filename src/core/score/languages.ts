import { builtOnce } from '../words/word-lists.ts'
import type { ScoringRule } from './scoring-rules.ts'

/** The languages that any of the rules has words of: what is said in another is known by numbers, names and our own goods only. */
export const languagesOf: (rules: readonly ScoringRule[]) => ReadonlySet<string> = builtOnce(
  (rules: readonly ScoringRule[]) => new Set(rules.flatMap(({ words = {} }) => Object.keys(words))),
)
