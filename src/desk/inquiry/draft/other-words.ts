/** What one press turns to, what it is called, and what the next press turns back to. */
export interface OtherWords {
  readonly text: string
  readonly left: string
  readonly name: 'drafted' | 'polished' | 'own'
}

/** From any words to the draft as it was written, and from there to the words one left, at first the polished ones. */
export function otherWords({
  text,
  drafted,
  polished,
  left,
}: Record<'text' | 'drafted' | 'polished' | 'left', string>): OtherWords {
  if (text !== drafted) return { text: drafted, left: text, name: 'drafted' }
  return { text: left, left, name: left === polished ? 'polished' : 'own' }
}
