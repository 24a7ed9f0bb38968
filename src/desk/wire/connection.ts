import { useSyncExternalStore } from 'react'

let lost = false
const listeners = new Set<() => void>()

/** Every call to the server says here whether the server could be reached. */
export function noteConnection(reached: boolean): void {
  if (lost === !reached) return
  lost = !reached
  for (const listener of listeners) listener()
}

/** True while the last call could not reach the server. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
