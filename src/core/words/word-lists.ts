import { z } from 'zod'

/** Phrases by language (ISO 639-1); `any` holds those that every language uses. */
export const wordsByLanguage = z.record(z.string().regex(/^([a-z]{2}|any)$/), z.array(z.string().min(1)))
export type WordsByLanguage = z.infer<typeof wordsByLanguage>

/** All phrases of all languages, in order. */
export function allWords(words: WordsByLanguage): string[] {
  return Object.values(words).flat()
}

/** What a text in a language without words of its own may share with others: their longer phrases, which mislead least. */
export function tellingWords(words: WordsByLanguage): string[] {
  return allWords(words).filter((phrase) => phrase.length >= (/[a-z]/.test(phrase) ? 6 : 4))
}

/** The words by which a text in the language is heard; a language without words of its own is heard by the longer ones of all. */
export function wordsHeardIn(language: string, words: WordsByLanguage): string[] {
  return [...(words['any'] ?? []), ...(words[language] ?? tellingWords(words))]
}

/** Remembers what was built of a rule file: a rule set never changes, so each is built once. */
export function builtOnce<Rule extends object, Built>(build: (rule: Rule) => Built): (rule: Rule) => Built {
  const built = new WeakMap<Rule, Built>()
  return (rule) => {
    const before = built.get(rule)
    if (before !== undefined) return before
    const fresh = build(rule)
    built.set(rule, fresh)
    return fresh
  }
}

/** Builds for each language when it is first asked for. */
export function inLanguage<Built>(build: (language: string) => Built): (language: string) => Built {
  const built = new Map<string, Built>()
  return (language) => {
    const known = built.get(language) ?? build(language)
    built.set(language, known)
    return known
  }
}
