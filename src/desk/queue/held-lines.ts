/** A list as it stands under the hand of who works in it, beside what the server says of it now. */
export interface HeldLines<Line> {
  readonly lines: readonly Line[]
  /** Ids of lines that the list has no more; they are shown as they were last known. */
  readonly gone: ReadonlySet<string>
  /** How many new lines are not shown yet. */
  readonly waiting: number
  /** Whether the list would look otherwise if it were let go. */
  readonly changed: boolean
}

/**
 * Keeps every line where it is shown: a click or a key must not meet another line than the one it was meant for. What the server
 * says of a line is taken over in its place, and what stands behind all that is shown comes behind it.
 */
export function holdLines<Line extends { readonly id: string }>(
  shown: readonly Line[],
  now: readonly Line[],
): HeldLines<Line> {
  const before = idsOf(shown)
  const listed = new Map(now.map((line) => [line.id, line]))
  const last = now.findLastIndex(({ id }) => before.has(id))
  const behind = last < 0 && shown.length > 0 ? [] : now.slice(last + 1)
  const lines = [...shown.map((line) => listed.get(line.id) ?? line), ...behind]
  const held = idsOf(lines)
  return {
    lines,
    gone: new Set([...before].filter((id) => !listed.has(id))),
    waiting: now.filter(({ id }) => !held.has(id)).length,
    changed: lines.length !== now.length || lines.some(({ id }, place) => now[place]?.id !== id),
  }
}

function idsOf(lines: readonly { readonly id: string }[]): Set<string> {
  return new Set(lines.map(({ id }) => id))
}
