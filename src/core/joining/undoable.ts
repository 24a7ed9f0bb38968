/** Which mails two conversations hold. */
export interface TwoConversations {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Whether mails that were moved can go back: nothing came to either conversation since, and nothing left it. */
export function isAsMoved(before: TwoConversations, moved: readonly string[], now: TwoConversations): boolean {
  const gone = new Set(moved)
  const stayed = before.from.filter((mail) => !gone.has(mail))
  return same(now.from, stayed) && same(now.to, [...before.to, ...moved])
}

function same(one: readonly string[], other: readonly string[]): boolean {
  const all = new Set(one)
  return one.length === other.length && other.every((mail) => all.has(mail))
}
