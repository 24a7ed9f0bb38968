import { has, type Lexicon, marked } from '../../words/lexicon.ts'
import type { Cue } from '../rules/kind-rules.ts'
import { toldSentences } from './told-sentences.ts'

/** A sentence that holds both halves of a cue. */
interface Together {
  readonly cue: Cue
  readonly sentence: string
}

interface Halves {
  readonly cue: Cue
  readonly words: Lexicon<true>
  readonly with: Lexicon<true>
}

const compiled = new WeakMap<readonly Cue[], Map<string, readonly Halves[]>>()
/** A sentence longer than this is a table or a list; its words do not belong together. */
const LONGEST = 300

/**
 * The first sentence for each cue with company that holds a word of either half, in the mail's language or in English.
 * In the phrases of such a cue `#` stands for any number.
 */
export function pairsIn(text: string, language: string, cues: readonly Cue[]): Together[] {
  const halves = [...new Set([language, 'en'])].flatMap((spoken) => halvesOf(cues, spoken))
  const found = new Map<Cue, string>()
  for (const { written, folded } of toldSentences(text).filter((sentence) => sentence.written.length <= LONGEST))
    for (const half of halves)
      if (!found.has(half.cue) && has(half.words, folded) && has(half.with, folded)) found.set(half.cue, written)
  return [...found].map(([cue, sentence]) => ({ cue, sentence }))
}

function halvesOf(cues: readonly Cue[], language: string): readonly Halves[] {
  const byLanguage = compiled.get(cues) ?? new Map<string, readonly Halves[]>()
  compiled.set(cues, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const built = cues.flatMap((cue) => {
    const first = cue.words[language]
    const second = cue.with?.[language]
    return first && second ? [{ cue, words: marked(first), with: marked(second) }] : []
  })
  byLanguage.set(language, built)
  return built
}
