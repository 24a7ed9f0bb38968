import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import { type HeldLines, holdLines } from './held-lines.ts'

/** A list that nobody touched for so long takes its new lines in by itself. */
const REST_MS = 10_000
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const

/**
 * The lines of a list, which stand still while somebody works in it, and a way to let in what changed meanwhile.
 *
 * @param now the lines as the server gives them
 * @param settled false until the server was asked since the list is shown: before that, there is nothing to hold on to
 * @param own what one did to the list last, which is seen at once
 */
export function useHeldLines(
  now: readonly InquiryLine[],
  settled: boolean,
  own: unknown,
): HeldLines<InquiryLine> & { readonly letIn: () => void } {
  const [shown, show] = useState<readonly InquiryLine[] | null>(null)
  const [seen, see] = useState(own)
  const held = useMemo(() => holdLines(shown ?? now, now), [shown, now])
  const resting = useResting()
  const letIn = useCallback(() => show(null), [])
  useEffect(() => (held.changed ? resting(letIn) : undefined), [held.changed, resting, letIn])
  if (seen !== own) {
    see(own)
    show(null)
  } else if (settled && (shown === null || held.lines.length > shown.length)) {
    // What stands behind the others is held like them.
    show(held.lines)
  }
  return { ...held, letIn }
}

/** A way to wait until nobody has touched the page for a while, and to give it up. */
function useResting(): (then: () => void) => () => void {
  const touched = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const note = (): void => {
      touched.current = performance.now()
    }
    for (const touch of TOUCHES) window.addEventListener(touch, note, { passive: true })
    return () => {
      for (const touch of TOUCHES) window.removeEventListener(touch, note)
    }
  }, [])
  return useCallback((then) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const rest = touched.current + REST_MS - performance.now()
      if (rest > 0) timer = setTimeout(look, rest)
      else then()
    }
    look()
    return () => clearTimeout(timer)
  }, [])
}
