import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type DeskLanguage, deskLanguage, firstLanguage } from '../core/desk-language.ts'
import { languagesOf, type Words } from './language-files.ts'

const FILES = import.meta.glob<Words>(['./locales/*.json', '!./locales/rules.*.json'], {
  eager: true,
  import: 'default',
})

const { offered, options } = languagesOf(FILES)
const STORED = 'askback.language'

/** The languages one can choose. */
export const LANGUAGES = offered

/** The words of the desk, in the language chosen last in this browser, or else in the browser's own. */
export const words = createInstance()

const first = firstLanguage(offered, localStorage.getItem(STORED), navigator.languages)
void words.use(initReactI18next).init({ ...options, lng: first.tag })
dress(first)

/** Changes the language, at once and without a reload. */
export function speak(tag: string): void {
  const language = deskLanguage(tag)
  localStorage.setItem(STORED, language.tag)
  dress(language)
  void words.changeLanguage(language.tag)
}

function dress({ tag, fonts }: DeskLanguage): void {
  document.documentElement.lang = tag
  document.documentElement.style.setProperty('--letters', fonts)
}
