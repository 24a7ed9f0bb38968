/** Things that are done one after the other, in the order they are asked for. */
export interface Turns {
  /** Does this when all before is over; what fails there costs only the one who asked for it. */
  take<T>(run: () => Promise<T>): Promise<T>
  /** When all that was asked for is over. */
  over(): Promise<unknown>
}

export function openTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take: (run) => {
      const turn = last.then(run)
      last = turn.catch(() => undefined)
      return turn
    },
    over: () => last,
  }
}
