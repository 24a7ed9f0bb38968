import { type RefObject, useState } from 'react'
import { type Slash, slashBefore } from '../../../../core/snippet/slash.ts'

/** The `/` one is typing a name behind; null while none asks. */
export interface AskingSlash {
  readonly slash: Slash | null
  /** To be called whenever the text or the caret may have moved. */
  readonly look: () => void
  /** Leaves the `/` as it stands, until another one asks. */
  readonly leave: () => void
}

/** Watches a field for a `/` that asks for a snippet. */
export function useSlash(field: RefObject<HTMLTextAreaElement | null>): AskingSlash {
  const [slash, see] = useState<Slash | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  const look = (): void => {
    const found = asking(field.current)
    see(found)
    if (found?.from !== left) setLeft(null)
  }
  return {
    slash: slash !== null && slash.from === left ? null : slash,
    look,
    leave: () => setLeft(slash?.from ?? null),
  }
}

function asking(field: HTMLTextAreaElement | null): Slash | null {
  if (field === null || field.readOnly || document.activeElement !== field) return null
  const { selectionStart, selectionEnd, value } = field
  return selectionStart === selectionEnd ? slashBefore(value, selectionStart) : null
}
