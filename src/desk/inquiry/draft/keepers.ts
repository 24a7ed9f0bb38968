import type { Words } from '../../wire/draft.ts'
import type { Keeper, Keeping } from './keeper.ts'

/** Words the server may not have yet, and whose they are. */
export interface Held extends Place {
  readonly words: Words
  readonly keeping: Keeping
  readonly drop: () => void
}

interface Place {
  readonly staffId: string
  readonly inquiryId: string
  readonly draftId: string
}

/** They outlive their screen and even the session: whoever comes back finds what they typed. */
const keepers = new Map<string, Place & { readonly keeper: Keeper }>()
const listeners = new Set<() => void>()
let now: readonly Held[] = []

/** The keeper of this person's words in this draft: the one that is there, or a new one. */
export function keeperOf(place: Place, make: () => Keeper): Keeper {
  const name = `${place.staffId} ${place.draftId}`
  const known = keepers.get(name)
  if (known !== undefined) return known.keeper
  const keeper = make()
  keepers.set(name, { ...place, keeper })
  keeper.subscribe(lookAgain)
  return keeper
}

/** All words the server may not have; the same list as long as nothing changes. */
export function heldWords(): readonly Held[] {
  return now
}

/** Calls back whenever `heldWords` changes, until what it returns is called. */
export function onHeldWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tries to save whatever could not be saved. */
export function saveHeldWords(): void {
  for (const { keeper } of keepers.values()) void keeper.flush()
}

function lookAgain(): void {
  now = [...keepers.values()].flatMap(({ keeper, ...place }) => {
    const { words, keeping } = keeper.read()
    return words === null ? [] : [{ ...place, words, keeping, drop: () => keeper.drop() }]
  })
  for (const listener of listeners) listener()
}
