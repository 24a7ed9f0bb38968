/** Tells the jobs of this process that something may be due. In another process they look by themselves each second. */
export interface Bell {
  readonly ring: () => void
  readonly listen: () => Ear
}

export interface Ear {
  /** Until the bell rings, `ms` pass or the signal aborts; a ring since the last wait counts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A bell within this process: whoever listens hears each ring once. */
export function createBell(): Bell {
  const ears = new Set<() => void>()
  return {
    ring() {
      for (const hear of ears) hear()
    },
    listen() {
      let heard = Promise.withResolvers<void>()
      ears.add(() => heard.resolve())
      return {
        async wait(ms, signal) {
          await firstOf(heard.promise, ms, signal)
          heard = Promise.withResolvers()
        },
      }
    },
  }
}

async function firstOf(heard: Promise<void>, ms: number, signal: AbortSignal): Promise<void> {
  const over = Promise.withResolvers<void>()
  const timer = setTimeout(over.resolve, ms)
  const end = () => over.resolve()
  signal.addEventListener('abort', end)
  if (signal.aborted) end()
  await Promise.race([heard, over.promise])
  clearTimeout(timer)
  signal.removeEventListener('abort', end)
}
