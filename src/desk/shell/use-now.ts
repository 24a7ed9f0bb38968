import { useEffect, useState } from 'react'
import { serverNow } from '../wire/clock.ts'

/** Now, by the server's clock, in milliseconds; renders again every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
