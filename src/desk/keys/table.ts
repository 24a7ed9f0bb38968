/** Every key of the desk: what it does, what one presses, and where it works. Handlers and the sheet of keys both come from here. */
export const KEYS = [
  { action: 'next', press: 'j', place: 'lists' },
  { action: 'previous', press: 'k', place: 'lists' },
  { action: 'open', press: 'Enter', place: 'lists' },
  { action: 'select', press: 'x', place: 'lists' },
  { action: 'selectDown', press: 'J', place: 'lists' },
  { action: 'selectUp', press: 'K', place: 'lists' },
  { action: 'selectAll', press: 'X', place: 'lists' },
  { action: 'letIn', press: '.', place: 'lists' },
  { action: 'approve', press: 'a', place: 'inquiry' },
  { action: 'approveForMorning', press: 't', place: 'inquiry' },
  { action: 'edit', press: 'e', place: 'inquiry' },
  { action: 'polish', press: 'p', place: 'inquiry' },
  { action: 'gloss', press: 'l', place: 'inquiry' },
  { action: 'view', press: 'v', place: 'inquiry' },
  { action: 'mark', press: 'm', place: 'inquiry' },
  { action: 'facts', press: 'f', place: 'inquiry' },
  { action: 'tier', press: 'c', place: 'inquiry' },
  { action: 'snooze', press: 's', place: 'inquiry' },
  { action: 'assign', press: 'o', place: 'inquiry' },
  { action: 'note', press: 'n', place: 'inquiry' },
  { action: 'ask', press: 'q', place: 'inquiry' },
  { action: 'discard', press: 'r', place: 'inquiry' },
  { action: 'outcome', press: 'w', place: 'inquiry' },
  { action: 'join', press: 'i', place: 'inquiry' },
  { action: 'split', press: 'b', place: 'inquiry' },
  { action: 'leave', press: 'Escape', place: 'inquiry' },
  { action: 'undo', press: 'u', place: 'inquiry' },
  { action: 'goQueue', press: 'g q', place: 'everywhere' },
  { action: 'goSent', press: 'g s', place: 'everywhere' },
  { action: 'goReports', press: 'g r', place: 'everywhere' },
  { action: 'search', press: '/', place: 'lists' },
  { action: 'palette', press: 'Mod+k', place: 'everywhere' },
  { action: 'help', press: '?', place: 'everywhere' },
] as const

export type KeyAction = (typeof KEYS)[number]['action']

export interface Press {
  readonly key: string
  readonly typing: boolean
  /** On a button or a link, Enter already means something. */
  readonly onControl: boolean
  /** With Ctrl, or ⌘ on a Mac, and nothing else: it writes nothing, so it means the same while typing. */
  readonly chord: boolean
  /** With another key that changes what is pressed, or while an input method composes. */
  readonly modified: boolean
}

/**
 * What a press means. A first key such as `g` waits for its second.
 *
 * @param waiting the first key of a pair that was pressed before, or ''
 */
export function readPress(press: Press, waiting: string): { action: KeyAction | null; waiting: string } {
  const nothing = { action: null, waiting: '' }
  if (press.modified) return nothing
  if (press.chord) {
    const meant = KEYS.find((key) => key.press === `Mod+${press.key.toLowerCase()}`)
    return meant === undefined ? nothing : { action: meant.action, waiting: '' }
  }
  if (press.key === 'Escape') return { action: 'leave', waiting: '' }
  if (press.typing || (press.onControl && press.key === 'Enter')) return nothing
  const pressed = waiting === '' ? press.key : `${waiting} ${press.key}`
  const meant = KEYS.find((key) => key.press === pressed)
  if (meant !== undefined) return { action: meant.action, waiting: '' }
  const begins = waiting === '' && KEYS.some((key) => key.press.startsWith(`${press.key} `))
  return begins ? { action: null, waiting: press.key } : nothing
}
