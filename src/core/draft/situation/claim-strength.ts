import { heard, type Seen } from './called.ts'
import { countsPieces } from './counts-pieces.ts'

/** A text with this many letters, most of them capitals, is shouted. */
const SHOUTED = 40
const LOUD = /[!！]{3}|[?？]{3}/u
const EVIDENCE = /^(?:image\/|application\/pdf)/u

/** How many pieces are affected, or what was measured against what was ordered. */
export function isCounted(seen: Seen): boolean {
  return heard(seen, 'measured') !== null || countsPieces(seen.reading.text, seen.rules.units)
}

/** What is written in capitals or with many marks. */
export function shouted({ reading: { text } }: Seen): string | null {
  const marks = LOUD.exec(text)
  if (marks !== null) return text.slice(Math.max(0, marks.index - SHOUTED), marks.index + marks[0].length)
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals + small >= SHOUTED && capitals > small ? text.slice(0, SHOUTED) : null
}

/** What shows the damage: photos or a report that lie before us. */
export function proof(seen: Seen): string | null {
  const file = seen.mail.attachments.find(({ inline, contentType }) => !inline && EVIDENCE.test(contentType))
  return heard(seen, 'proof') ?? file?.filename ?? null
}
