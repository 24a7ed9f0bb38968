/** What a language is called in English; null for a code that names none. @param code ISO 639-1 */
export function languageName(code: string): string | null {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code)
    return name === undefined || name === code ? null : name
  } catch {
    return null
  }
}
