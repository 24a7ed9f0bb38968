import type { InitOptions } from 'i18next'
import { DESK_LANGUAGES, type DeskLanguage, deskLanguage } from '../core/desk-language.ts'

/** The words of a language, by key. */
export type Words = Readonly<Record<string, string>>

/** What the desk needs to speak: the languages of the table that have a file. */
export function languagesOf(files: Readonly<Record<string, Words>>): {
  readonly offered: readonly DeskLanguage[]
  readonly options: InitOptions
} {
  const wordsOf = ({ tag }: DeskLanguage) => files[`./locales/${tag}.json`]
  const offered = DESK_LANGUAGES.filter((language) => wordsOf(language) !== undefined)
  const options = {
    resources: Object.fromEntries(offered.map((one) => [one.tag, { translation: { ...wordsOf(one) } }])),
    fallbackLng: (tag: string) => [...deskLanguage(tag).reads, 'en'],
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  } as const
  return { offered, options }
}
