import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useWaiting } from '../wire/inquiries.ts'
import { useTitle } from './use-title.ts'

/**
 * The name of a page of the desk, above it and on the window. Who comes from another page stands here, so that a screen reader
 * says where; who goes from one inquiry to the next stays where he is.
 *
 * @param name in a word or two, for the window
 */
export function PageHeading({
  name,
  className,
  children = name,
}: {
  name: string
  className?: string | undefined
  children?: ReactNode
}) {
  const place = useRef<HTMLHeadingElement>(null)
  useTitle(name, useWaiting())
  useArrival(place)
  return (
    <h1 ref={place} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}

/** The page one was on before; null when the window was just opened. */
let before: string | null = null

function useArrival(place: RefObject<HTMLElement | null>): void {
  const page = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId ?? null })
  useEffect(() => {
    const came = before !== null && before !== page
    before = page
    if (came && !isBusy(document.activeElement)) place.current?.focus({ preventScroll: true })
  }, [page, place])
}

/** Somebody is in the page already, or in a dialog. */
function isBusy(at: Element | null): boolean {
  return at?.closest('#main *, [role=dialog]') != null
}
