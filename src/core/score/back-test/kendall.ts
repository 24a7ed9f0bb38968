/**
 * How alike two rankings are: Kendall's tau-b, from -1 (reversed) to 1 (the same order), ties counted out (Knight 1966).
 * O(n log n).
 *
 * @returns null when one side does not rank at all: fewer than two, or all equal
 */
export function kendallTau(xs: readonly number[], ys: readonly number[]): number | null {
  const order = xs.map((_, place) => place).sort((a, b) => xs[a]! - xs[b]! || ys[a]! - ys[b]!)
  const tiedX = tiedPairs(order.map((place) => xs[place]!))
  const tiedBoth = tiedPairs(order, (a, b) => xs[a] === xs[b] && ys[a] === ys[b])
  const second = order.map((place) => ys[place]!)
  const swaps = sortCountingSwaps(second)
  const tiedY = tiedPairs(second)
  const pairs = pairsOf(xs.length)
  const scale = Math.sqrt((pairs - tiedX) * (pairs - tiedY))
  return scale === 0 ? null : (pairs - tiedX - tiedY + tiedBoth - 2 * swaps) / scale
}

/** Pairs of equals in a row that has equals side by side. */
function tiedPairs(row: readonly number[], equal = (a: number, b: number) => a === b): number {
  let pairs = 0
  let run = 1
  for (let place = 1; place <= row.length; place += 1) {
    if (place < row.length && equal(row[place - 1]!, row[place]!)) run += 1
    else {
      pairs += pairsOf(run)
      run = 1
    }
  }
  return pairs
}

/** Merge sort in place. @returns how many neighbours a bubble sort would have swapped */
function sortCountingSwaps(row: number[]): number {
  const spare = row.slice()
  const sort = (from: number, to: number): number => {
    if (to - from < 2) return 0
    const middle = (from + to) >> 1
    const swaps = sort(from, middle) + sort(middle, to)
    return swaps + merge(row, spare, from, middle, to)
  }
  return sort(0, row.length)
}

function merge(row: number[], spare: number[], from: number, middle: number, to: number): number {
  let [left, right, swaps] = [from, middle, 0]
  for (let place = from; place < to; place += 1) {
    const takeRight = left === middle || (right < to && row[right]! < row[left]!)
    if (takeRight) swaps += middle - left
    spare[place] = takeRight ? row[right++]! : row[left++]!
  }
  for (let place = from; place < to; place += 1) row[place] = spare[place]!
  return swaps
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}
