import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows drawn beyond what is seen, so that a quick scroll finds no gap. */
const BEYOND = 4
/** Until the height of a row is known: as many as a usual screen holds. */
const FIRST_ROWS = 14

interface Rows {
  /** The first row drawn, and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Scrolls a row onto the screen if it is not there. */
  readonly show: (row: number) => void
}

/** What was seen of each list last: who comes back to it gets it drawn once, and not first from its beginning. */
const lastSeen = new Map<string, Seen>()

/**
 * Which rows of a long list to draw. All rows are as high as the list's `--row` says, and the page itself scrolls.
 *
 * @param name of the list, among all that one comes back to
 */
export function useRows(list: RefObject<HTMLElement | null>, count: number, name: string): Rows {
  const [seen, setSeen] = useState<Seen>(() => lastSeen.get(name) ?? { from: 0, to: FIRST_ROWS })
  useLayoutEffect(() => {
    const look = (): void => {
      const now = seenOf(list.current)
      lastSeen.set(name, now)
      setSeen((before) => same(before, now))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [list, name])
  const show = (row: number): void => showRow(list.current, row)
  const to = Math.min(count, seen.to)
  const from = Math.min(seen.from, to)
  return { from, to, show }
}

interface Seen {
  readonly from: number
  readonly to: number
}

function seenOf(list: HTMLElement | null): Seen {
  if (list === null) return { from: 0, to: FIRST_ROWS }
  const height = heightOf(list)
  const hidden = -list.getBoundingClientRect().top
  const from = Math.floor(hidden / height) - BEYOND
  const to = Math.ceil((hidden + window.innerHeight) / height) + BEYOND
  return { from: Math.max(0, from), to: Math.max(FIRST_ROWS, to) }
}

function same(before: Seen, now: Seen): Seen {
  return before.from === now.from && before.to === now.to ? before : now
}

function showRow(list: HTMLElement | null, row: number): void {
  if (list === null) return
  const height = heightOf(list)
  const top = list.getBoundingClientRect().top + row * height
  // What stays on top of the page covers what scrolls under it.
  const over = [...document.querySelectorAll('header, [data-over-list]')]
  const covered = Math.max(0, ...over.map((one) => one.getBoundingClientRect().bottom))
  if (top < covered) window.scrollBy(0, top - covered)
  else if (top + height > window.innerHeight) window.scrollBy(0, top + height - window.innerHeight)
}

function heightOf(list: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(list).getPropertyValue('--row'))
}
