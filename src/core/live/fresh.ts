/** Something that happened in the house, as it is told to everybody who has the desk open. */
export interface Happened {
  readonly what: string
  readonly inquiryId: string | null
  /** The colleague who did it; null when the program did. */
  readonly by: string | null
}

export interface HappenedAt extends Happened {
  /** Grows from one to the next, but what was begun earlier may become visible later. */
  readonly id: number
}

/** How far a follower is: what it was told, and up to where nothing can come late any more. */
export interface Place {
  readonly floor: number
  /** When each above the floor was told, in milliseconds. */
  readonly told: ReadonlyMap<number, number>
}

/** Milliseconds after which no transaction that was begun before is still open. */
const LATEST = 10_000

/** Of more than this many at once only their being many is told. */
export const MANY = 200

/** What of the happenings above the floor was not told yet, and where the follower stands after it; `all` when they are too many to name. */
export function freshOf(place: Place, above: readonly HappenedAt[], nowMs: number): Fresh {
  if (above.length > MANY) {
    return { place: { floor: Math.max(...above.map(({ id }) => id)), told: new Map() }, fresh: [], all: true }
  }
  const fresh = above.filter(({ id }) => !place.told.has(id))
  const told = new Map([...place.told, ...fresh.map(({ id }) => [id, nowMs] as const)])
  const settled = [...told].filter(([, at]) => nowMs - at >= LATEST).map(([id]) => id)
  const floor = Math.max(place.floor, ...settled)
  return {
    place: { floor, told: new Map([...told].filter(([id]) => id > floor)) },
    fresh: fresh.map(({ what, inquiryId, by }) => ({ what, inquiryId, by })),
    all: false,
  }
}

export interface Fresh {
  readonly place: Place
  readonly fresh: readonly Happened[]
  readonly all: boolean
}
