import type { Log } from '../../src/jobs/log.ts'

/** Keeps what jobs say, for tests of what they say. */
export function aLog(): Log & { readonly said: string[] } {
  const said: string[] = []
  const say = (_: object, words: string) => {
    said.push(words)
  }
  return { said, info: say, warn: say, error: say }
}
