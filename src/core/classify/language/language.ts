import { detectAll } from 'tinyld'
import { CAPS } from '../../words/reading-caps.ts'
import type { LanguageRules } from '../rules/language-rules.ts'
import { scriptOf } from './script.ts'

/** Languages of a script that has several, by the script's first guess. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  ru: ['ru', 'uk', 'bg', 'sr', 'kk', 'be'],
  ar: ['ar', 'fa', 'ur'],
}
/** How much likelier than the next language, and than English, one must be to count without a single word of its lists. */
const AHEAD = { ofNext: 1.2, ofEnglish: 3 }

const OTHER_SCRIPTS = new Set(Object.values(FAMILIES).flat())

interface Votes {
  readonly language: string
  readonly votes: number
}

/**
 * The language of a text: by its script, by its small words and letters, and only then by letter statistics.
 * English when nothing is sure.
 *
 * @returns ISO 639-1
 */
export function languageOf(text: string, rules: LanguageRules): string {
  const read = text
    .slice(0, CAPS.language)
    .split(/\s+/)
    .filter((word) => !/@|:\/\/|www\./.test(word))
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
  const script = scriptOf(read)
  if (script === null) return 'en'
  const family = FAMILIES[script]
  if (family) return byLetters(read, family, rules) ?? byStatistics(read, family)?.language ?? script
  return script === 'latin' ? latin(read, rules) : script
}

function latin(text: string, rules: LanguageRules): string {
  const words = text.split(/[^\p{L}\p{M}']+/u).filter(Boolean)
  const ranked = ranking(text, words, rules)
  const [first, second] = ranked
  if (first && first.votes >= 2 && first.votes >= (second?.votes ?? 0) * 1.25 + 0.5) return first.language
  const guess = byStatistics(
    words.join(' '),
    ranked.map(({ language }) => language),
  )
  const votes = ranked.find(({ language }) => language === guess?.language)?.votes ?? 0
  const told = words.length >= 2 && guess?.isClear
  if (guess && (votes > 0 || told) && votes + 1 >= (first?.votes ?? 0)) return guess.language
  return first && first.votes > 0 ? first.language : 'en'
}

interface Guess {
  readonly language: string
  readonly isClear: boolean
}

/** What a text looks like by its runs of letters, among these languages. */
function byStatistics(text: string, among: readonly string[]): Guess | undefined {
  const guesses = detectAll(text, { only: [...among] })
  const [first, second] = guesses
  if (!first) return undefined
  const english = first.lang === 'en' ? 0 : (guesses.find(({ lang }) => lang === 'en')?.accuracy ?? 0)
  const least = Math.max(AHEAD.ofNext * (second?.accuracy ?? 0), AHEAD.ofEnglish * english)
  return { language: first.lang, isClear: first.accuracy >= least }
}

/** Languages by their votes, best first: one for each small word, a half for each different letter of their own. */
function ranking(text: string, words: readonly string[], rules: LanguageRules): Votes[] {
  const letters = new Set(text)
  return Object.entries(rules.words.words)
    .filter(([language]) => !OTHER_SCRIPTS.has(language))
    .map(([language, list]) => {
      const small = new Set(list)
      const own = Array.from(rules.letters.letters[language] ?? '').filter((letter) => letters.has(letter)).length
      return { language, votes: words.filter((word) => small.has(word)).length + Math.min(own, 3) / 2 }
    })
    .sort((one, other) => other.votes - one.votes)
}

/** The language of a family whose own letters or small words are most. */
function byLetters(text: string, family: readonly string[], rules: LanguageRules): string | null {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter(Boolean)
  const votes = family.map((language) => {
    const own = new Set(rules.letters.letters[language] ?? '')
    const small = new Set(rules.words.words[language] ?? [])
    const hits = Array.from(text).filter((letter) => own.has(letter)).length
    return { language, votes: hits + words.filter((word) => small.has(word)).length }
  })
  const best = votes.sort((one, other) => other.votes - one.votes)[0]
  return best && best.votes > 1 ? best.language : null
}
