import type { Rules } from '../rules.ts'

/** A number of the markets file that is too large, and what was expected in its place. */
interface Fault {
  readonly path: readonly (string | number)[]
  readonly expected: string
}

/**
 * What is wrong when the country alone could move an inquiry by two tiers: the dearest and the cheapest market must not lie
 * further apart than the lines of A and B, because whoever misses B by a point would reach A by the rest. Null when all is well.
 */
export function marketSpanFault({ scoring, markets: file }: Pick<Rules, 'scoring' | 'markets'>): Fault | null {
  const { tiers, groups } = scoring
  const cap = groups.find(({ group }) => group === 'market')?.cap ?? 0
  const weights = [
    ...file.markets.map(({ points }, place) => ({ points, path: ['markets', place, 'points'] })),
    { points: file.unknown.points, path: ['unknown', 'points'] },
  ].toSorted((one, other) => one.points - other.points)
  const [least, most] = [weights[0]!, weights.at(-1)!]
  const apart = tiers.A - tiers.B
  const bound = Math.min(least.points, cap) + apart
  if (Math.min(most.points, cap) <= bound) return null
  const expected = `expected at most ${bound}: the least market gives ${least.points} and tiers A and B lie ${apart} apart, so more would move an inquiry by two tiers for its country alone`
  return { path: most.path, expected }
}
