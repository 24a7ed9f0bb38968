import { useCallback, useLayoutEffect } from 'react'

interface Place {
  readonly chosen: string | null
  readonly scroll: number
}

/** Where one was in each list since the desk was opened. */
const places = new Map<string, Place>()

/**
 * The line that was chosen in a list when one left it, and a way to keep another. The page is scrolled to where it was.
 *
 * @param list its view and filters
 */
export function useListPlace(list: string): [string | null, (chosen: string | null) => void] {
  const before = places.get(list)
  const keep = useCallback(
    (chosen: string | null) => void places.set(list, { chosen, scroll: places.get(list)?.scroll ?? 0 }),
    [list],
  )
  useLayoutEffect(() => {
    window.scrollTo(0, places.get(list)?.scroll ?? 0)
    const note = (): void => void places.set(list, { chosen: places.get(list)?.chosen ?? null, scroll: window.scrollY })
    window.addEventListener('scroll', note, { passive: true })
    return () => {
      // Who opens a line right after moving to it leaves before the browser has told of the scrolling.
      note()
      window.removeEventListener('scroll', note)
    }
  }, [list])
  return [before?.chosen ?? null, keep]
}
