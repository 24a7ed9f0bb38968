import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './locales/en.json' with { type: 'json' }
import chinese from './locales/zh-CN.json' with { type: 'json' }

export const LANGUAGES = ['en', 'zh-CN'] as const
export type Language = (typeof LANGUAGES)[number]

const STORED = 'askback.language'

/** The words of the desk, in the language chosen last in this browser, or else in the browser's own. */
export const words = createInstance()

void words.use(initReactI18next).init({
  lng: chosen(),
  fallbackLng: 'en',
  resources: { en: { translation: en }, 'zh-CN': { translation: chinese } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
document.documentElement.lang = words.language

export function speak(language: Language): void {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  void words.changeLanguage(language)
}

function chosen(): Language {
  const stored = localStorage.getItem(STORED)
  const known = LANGUAGES.find((language) => language === stored)
  return known ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')
}
