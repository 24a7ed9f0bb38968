import { setTimeout as wait } from 'node:timers/promises'

/**
 * Asks again until there is an answer: for what another process does in its own time.
 *
 * @param ask undefined means: not yet
 * @throws when there is none after the given seconds
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  seconds = 60,
): Promise<T> {
  const last = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (Date.now() > last) throw new Error(`${what} did not come about within ${seconds} s`)
    await wait(100)
  }
}
