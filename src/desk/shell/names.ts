import { nameFormat, numberFormat } from './formats.ts'

/** A country's name in the language of the desk; the code itself when it is not one. */
export function countryName(code: string, language: string): string {
  return nameOf('region', code.toUpperCase(), language)
}

/** The name of a language in the language of the desk. */
export function languageName(code: string, language: string): string {
  return nameOf('language', code, language)
}

/** Bytes in words, such as "1.2 MB". */
export function sizeInWords(bytes: number, language: string): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1000), 'kilobyte'] : [bytes / 1e6, 'megabyte']
  const digits = unit === 'kilobyte' ? 0 : 1
  return numberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}

function nameOf(type: 'region' | 'language', code: string, language: string): string {
  try {
    return nameFormat(language, { type }).of(code) ?? code
  } catch {
    return code
  }
}
