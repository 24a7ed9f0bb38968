/** Whether every word of what is typed stands in one of the texts, whatever the case and the accents. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const within = texts.map(plain)
  return plain(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => within.some((text) => text.includes(word)))
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
