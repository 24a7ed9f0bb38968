/** What is selected in a list, and the line from which a stretch of it is reached. */
export interface Selected {
  readonly ids: ReadonlySet<string>
  readonly from: string | null
}

export const NONE: Selected = { ids: new Set(), from: null }

/** Takes one line in, or out again. */
export function toggled({ ids }: Selected, id: string): Selected {
  const others = new Set(ids)
  const was = others.delete(id)
  return { ids: was ? others : others.add(id), from: id }
}

/**
 * Takes in all lines from the one last touched to this one.
 *
 * @param order ids of the lines as they are shown
 */
export function reached({ ids, from }: Selected, id: string, order: readonly string[]): Selected {
  const ends = [order.indexOf(from ?? id), order.indexOf(id)].map((place) => Math.max(place, 0))
  const stretch = order.slice(Math.min(...ends), Math.max(...ends) + 1)
  return { ids: new Set([...ids, ...stretch]), from: id }
}

/** What is selected of these lines, as they are shown now: what has left the list is not dealt with unseen. */
export function shownOf<Line extends { readonly id: string }>({ ids }: Selected, lines: readonly Line[]): Line[] {
  return lines.filter(({ id }) => ids.has(id))
}
