/**
 * The value below which a share of the values lies, between two of them in proportion, as `percentile_cont` of SQL and
 * `PERCENTILE.INC` of Excel have it; null when there are none.
 *
 * @param share from 0 to 1: 0.5 is the median
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = Float64Array.from(values).sort()
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}
