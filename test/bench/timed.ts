export interface Timed {
  readonly name: string
  readonly milliseconds: readonly number[]
}

/** Prints the middle and the slow end of each, and how many times as long as the first one it takes. */
export function report(timed: readonly Timed[]): void {
  const reference = quantile(timed[0]?.milliseconds ?? [], 0.5)
  for (const { name, milliseconds } of timed) {
    const [p50, p95] = [quantile(milliseconds, 0.5), quantile(milliseconds, 0.95)]
    const ratio = (p50 / reference).toFixed(1)
    console.log(`${name.padEnd(40)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${ratio} times the reference`)
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
