/** So many of so many. */
export interface Share {
  readonly part: number
  readonly of: number
}

/** Of fewer cases than this a percentage says more than is known: it is told as "3 of 4". */
const FEW = 10

/** Whether a share rests on too few cases for a percentage. */
export function isFew({ of }: Share): boolean {
  return of < FEW
}

/** How many of the cases are so. */
export function shareOf<T>(cases: readonly T[], isSo: (one: T) => boolean): Share {
  return { part: cases.filter(isSo).length, of: cases.length }
}
