import { useSyncExternalStore } from 'react'

/** What tells whether the server can be reached: the calls one makes, and the stream of what happens. */
type Line = 'calls' | 'stream'

const down = new Set<Line>()
const listeners = new Set<() => void>()

/** Every call to the server says here whether the server could be reached, and so does the stream. */
export function noteConnection(line: Line, reached: boolean): void {
  if (down.has(line) === !reached) return
  if (reached) down.delete(line)
  else down.add(line)
  for (const listener of listeners) listener()
}

/** True while the server cannot be reached. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => down.size > 0)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
