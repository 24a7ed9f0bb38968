import { useEffect, useState } from 'react'
import { ask } from './ask.ts'

/** Milliseconds between two signs of being there; the server waits 45 seconds for the next. */
const RHYTHM = 20_000

/** Who paused for fewer milliseconds is still writing. */
const PAUSE = 10_000

/** While it is shown, colleagues see that this person has the inquiry open, and whether they write. */
export function useBeingAt(inquiryId: string, typing: boolean): void {
  const doing = useLingering(typing) ? 'typing' : 'reading'
  useEffect(() => {
    const say = (): void => {
      if (!document.hidden) ask('PUT', `/inquiries/${inquiryId}/presence`, { doing }).catch(ignore)
    }
    say()
    const timer = setInterval(say, RHYTHM)
    document.addEventListener('visibilitychange', say)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
    }
  }, [inquiryId, doing])
  useEffect(() => {
    const go = (): void => {
      ask('DELETE', `/inquiries/${inquiryId}/presence`, undefined, true).catch(ignore)
    }
    window.addEventListener('pagehide', go)
    return () => {
      window.removeEventListener('pagehide', go)
      go()
    }
  }, [inquiryId])
}

function useLingering(on: boolean): boolean {
  const [kept, keep] = useState(on)
  useEffect(() => {
    const timer = setTimeout(() => keep(on), on ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [on])
  return on || kept
}

/** Who is where is a courtesy: without it one works on. */
function ignore(): void {}
