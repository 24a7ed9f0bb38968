/** Words that exist in both languages of the desk, in the one it speaks. */
export function inDesk(words: { readonly en: string; readonly zh: string }, language: string): string {
  return language.startsWith('zh') ? words.zh : words.en
}
