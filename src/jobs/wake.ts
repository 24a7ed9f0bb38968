/** Wakes the worker of this process as soon as something is due. In another process it looks by itself each second. */
export interface Bell {
  readonly ring: () => void
  /** Until it rings, `ms` pass or the signal aborts; a ring while nobody waited counts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

export function createBell(): Bell {
  let rung = false
  let answer = () => {}
  return {
    ring() {
      rung = true
      answer()
    },
    async wait(ms, signal) {
      if (!rung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          answer = () => {
            clearTimeout(timer)
            resolve()
          }
          signal.addEventListener('abort', answer, { once: true })
        })
        signal.removeEventListener('abort', answer)
      }
      rung = false
      answer = () => {}
    },
  }
}
