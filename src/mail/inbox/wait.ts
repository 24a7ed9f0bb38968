import { setTimeout } from 'node:timers/promises'

/** Resolves after so many milliseconds, or at once when the signal says so. Never rejects. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

export const wait: Wait = async (ms, signal) => {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined)
}
