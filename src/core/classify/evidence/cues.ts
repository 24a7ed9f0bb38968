import { fold } from '../../words/fold.ts'
import { type Found, find, type Lexicon, lexicon } from '../../words/lexicon.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import type { Cue } from '../rules/kind-rules.ts'
import { pairsIn } from './pairs.ts'

/** A place to look for cues, and how much a cue counts there. */
export interface Place {
  readonly text: string
  readonly weight: number
}

/** A cue that was found, with its points and the mail's words. */
export interface FoundCue<T extends Cue> {
  readonly cue: T
  readonly points: number
  readonly evidence: string
}

/** How loud one, two, three and more different phrases of a cue speak together. */
const LOUDNESS = [0, 1, 1.4, 1.7, 2] as const

const compiled = new WeakMap<readonly Cue[], Map<string, Lexicon<Cue>>>()

/**
 * Finds the cues of a mail: in its language, in English, and those of every language.
 * Of phrases that overlap only the longest counts, and of equal phrases that of the first cue. A cue with company counts
 * only in a sentence that holds both.
 */
export function cuesIn<T extends Cue>(places: readonly Place[], language: string, cues: readonly T[]): FoundCue<T>[] {
  const heard = new Map<Cue, Map<string, number>>()
  const quotes = new Map<Cue, string>()
  const hear = (cue: Cue, phrase: string, weight: number, evidence: () => string) => {
    const phrases = heard.get(cue) ?? new Map<string, number>()
    heard.set(cue, phrases.set(phrase, Math.max(weight, phrases.get(phrase) ?? 0)))
    if (!quotes.has(cue)) quotes.set(cue, evidence())
  }
  for (const { text, weight } of places) {
    const read = bothEnds(text, CAPS.purpose)
    for (const { value, from, to } of phrasesIn(fold(read), language, cues))
      hear(value, fold(read.slice(from, to)), weight, () => around(read, from, to))
    for (const { cue, sentence } of pairsIn(read, language, cues)) hear(cue, 'together', weight, () => sentence)
  }
  return cues
    .filter((cue) => heard.has(cue))
    .map((cue) => ({ cue, points: pointsOf(cue, heard.get(cue)), evidence: quotes.get(cue) ?? '' }))
}

function pointsOf({ points }: Cue, phrases: ReadonlyMap<string, number> | undefined): number {
  const weights = [...(phrases?.values() ?? [])]
  const loudness = LOUDNESS[Math.min(weights.length, LOUDNESS.length - 1)] ?? 0
  return Math.round(points * loudness * Math.max(0, ...weights) * 10) / 10
}

/** The phrase with a few whole words on each side, on one line. */
function around(text: string, from: number, to: number): string {
  const lineEnd = text.indexOf('\n', to)
  const first = Math.max(text.lastIndexOf('\n', from) + 1, from - 40)
  const last = Math.min(lineEnd === -1 ? text.length : lineEnd, to + 40)
  const [before, after] = [text.slice(first, from), text.slice(to, last)]
  const start = isInside(text, first) ? before.replace(/^\S{1,20}\s/, '') : before
  const end = isInside(text, last) ? after.replace(/\s\S{1,20}$/, '') : after
  return `${start}${text.slice(from, to)}${end}`.replace(/\s+/g, ' ').trim()
}

/** Whether a cut there would part a word. */
function isInside(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at))
}

/** Phrases of three lexicons in order of place; where two overlap the longer stays. */
function phrasesIn(folded: string, language: string, cues: readonly Cue[]): Found<Cue>[] {
  const all = [...new Set([language, 'en', 'any'])].flatMap((spoken) => find(lexiconOf(cues, spoken), folded))
  const kept: Found<Cue>[] = []
  for (const one of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last === undefined || one.from >= last.to) kept.push(one)
    else if (one.to - one.from > last.to - last.from) kept[kept.length - 1] = one
  }
  return kept
}

/** One lexicon a language: English is needed with every other one, and they are large. */
function lexiconOf(cues: readonly Cue[], language: string): Lexicon<Cue> {
  const byLanguage = compiled.get(cues) ?? new Map<string, Lexicon<Cue>>()
  compiled.set(cues, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const built = lexicon(
    cues
      .filter((cue) => !cue.with)
      .flatMap((cue) => (cue.words[language] ?? []).map((phrase) => [phrase, cue] as const)),
  )
  byLanguage.set(language, built)
  return built
}
