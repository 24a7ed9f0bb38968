import { type RefObject, useEffect, useRef } from 'react'

/**
 * A strip of tabs that may be wider than its place: the one whose `data-tab` is chosen is scrolled to the middle, with its
 * neighbours in sight.
 */
export function useCentred<E extends HTMLElement>(chosen: string): RefObject<E | null> {
  const strip = useRef<E>(null)
  useEffect(() => {
    const within = strip.current
    // It tells the first size, and each one after a phone was turned.
    const watch = new ResizeObserver(() => within && centre(within, chosen))
    if (within) watch.observe(within)
    return () => watch.disconnect()
  }, [chosen])
  return strip
}

function centre(strip: Element, chosen: string): void {
  const tab = strip.querySelector(`[data-tab="${chosen}"]`)
  if (tab) strip.scrollLeft += middleOf(tab) - middleOf(strip)
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}
