export interface Neighbours {
  readonly previous: string | null
  readonly next: string | null
}

/**
 * Who stands before and after an inquiry in a list. An inquiry that has left the list (answered, discarded) keeps
 * the place it had, so that "next" goes on where one was.
 *
 * @param place the index it was last seen at; -1 when it never stood in the list
 */
export function neighboursOf(ids: readonly string[], id: string, place: number): Neighbours {
  const index = ids.indexOf(id)
  if (index >= 0) return { previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null }
  const was = Math.max(place, 0)
  return { previous: ids[was - 1] ?? null, next: ids[was] ?? ids[0] ?? null }
}
