import { heard, type Seen } from './called.ts'
import { countsPieces } from './counts-pieces.ts'

/** A text with this many letters, most of them capitals, is shouted. */
const SHOUTED = 40
const LOUD = /[!！]{3}|[?？]{3}/u
const EVIDENCE = /^(?:image\/|application\/pdf)/u
const LINK = /https?:\/\//u

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

/** What shows the damage: photos or a report that lie before us. Words of an attachment that did not arrive show nothing. */
export function proof(seen: Seen): string | null {
  const { attachments } = seen.mail
  const isThere = attachments.length > 0 || LINK.test(seen.reading.text)
  const file = attachments.find(({ inline, contentType }) => !inline && EVIDENCE.test(contentType))
  return (isThere ? heard(seen, 'proof') : null) ?? file?.filename ?? null
}
