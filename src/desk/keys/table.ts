/** Every key of the desk: what one presses, and where it works. Handlers and the sheet of keys both come from here. */
export const KEYS = {
  next: { press: 'j', place: 'lists' },
  previous: { press: 'k', place: 'lists' },
  open: { press: 'Enter', place: 'lists' },
  approve: { press: 'a', place: 'inquiry' },
  edit: { press: 'e', place: 'inquiry' },
  leave: { press: 'Escape', place: 'inquiry' },
  undo: { press: 'u', place: 'inquiry' },
  goQueue: { press: 'g q', place: 'everywhere' },
  goSent: { press: 'g s', place: 'everywhere' },
  help: { press: '?', place: 'everywhere' },
} as const satisfies Record<string, { press: string; place: string }>

export type KeyAction = keyof typeof KEYS

export interface Press {
  readonly key: string
  readonly typing: boolean
  /** On a button or a link, Enter already means something. */
  readonly onControl: boolean
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
  if (press.key === 'Escape') return { action: 'leave', waiting: '' }
  if (press.typing || (press.onControl && press.key === 'Enter')) return nothing
  const pressed = waiting === '' ? press.key : `${waiting} ${press.key}`
  const actions = Object.keys(KEYS) as KeyAction[]
  const action = actions.find((name) => KEYS[name].press === pressed)
  if (action !== undefined) return { action, waiting: '' }
  const begins = waiting === '' && actions.some((name) => KEYS[name].press.startsWith(`${press.key} `))
  return begins ? { action: null, waiting: press.key } : nothing
}
