/** Languages in which letters are written, each with the locale whose dates, numbers and plurals it takes. */
export const LETTER_LANGUAGES = {
  en: 'en-GB',
  es: 'es',
  pt: 'pt-BR',
  fr: 'fr',
  it: 'it',
  ru: 'ru',
  tr: 'tr',
  // Business mail in Arabic counts with European digits.
  ar: 'ar-u-nu-latn',
  de: 'de',
  zh: 'zh-CN',
  ja: 'ja',
  ko: 'ko',
} as const
export type LetterLanguage = keyof typeof LETTER_LANGUAGES

export const LETTER_LANGUAGE_CODES = Object.keys(LETTER_LANGUAGES).filter(isLetterLanguage)

/** The language a buyer is answered in: his own where we write it, else English. @param language ISO 639-1 */
export function letterLanguageFor(language: string): LetterLanguage {
  return isLetterLanguage(language) ? language : 'en'
}

export function isLetterLanguage(language: string): language is LetterLanguage {
  return Object.hasOwn(LETTER_LANGUAGES, language)
}
