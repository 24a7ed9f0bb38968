const FIRST = 1000
const LONGEST = 5 * 60_000

/**
 * Milliseconds before the next try: up to 1 s, 2 s, 4 s ... 5 min, anywhere in between ("full jitter"), since providers
 * turn away whoever comes back in lockstep.
 *
 * @param failures tries that failed in a row, 1 or more
 * @param random from 0 to 1
 */
export function backOff(failures: number, random: number): number {
  return Math.round(random * Math.min(LONGEST, FIRST * 2 ** (failures - 1)))
}
