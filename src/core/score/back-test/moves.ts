import type { Tier } from '../../inquiry.ts'
import type { Contribution } from '../../reason.ts'
import type { Worth } from '../weigh.ts'

/** A rule whose line on the receipt is another under the draft. */
interface LineChange {
  readonly rule: string
  readonly reason: string
  /** Points; 0 when the line is not there. */
  readonly before: number
  readonly after: number
}

/** An inquiry that would stand elsewhere, and why. */
export interface Move {
  readonly id: string
  readonly before: { readonly total: number; readonly tier: Tier }
  readonly after: { readonly total: number; readonly tier: Tier }
  readonly reasons: readonly LineChange[]
}

const MOST = 10

/** Keeps the inquiries that rise and fall the most while they pass by; of equals those that came first. */
export function openMoves() {
  const risers: Move[] = []
  const fallers: Move[] = []
  return {
    risers: risers as readonly Move[],
    fallers: fallers as readonly Move[],
    note(id: string, before: Worth, after: Worth): void {
      if (after.total > before.total) keep(risers, id, before, after)
      if (after.total < before.total) keep(fallers, id, before, after)
    },
  }
}

function keep(moves: Move[], id: string, before: Worth, after: Worth): void {
  const way = Math.abs(after.total - before.total)
  const place = moves.findIndex((move) => wayOf(move) < way)
  if (place === -1 && moves.length >= MOST) return
  const reasons = lineChanges(before.contributions, after.contributions)
  moves.splice(place === -1 ? moves.length : place, 0, { id, before: brief(before), after: brief(after), reasons })
  moves.length = Math.min(moves.length, MOST)
}

function wayOf({ before, after }: Move): number {
  return Math.abs(after.total - before.total)
}

function brief({ total, tier }: Worth) {
  return { total, tier }
}

function lineChanges(before: readonly Contribution[], after: readonly Contribution[]): LineChange[] {
  const was = new Map(before.map((line) => [line.rule, line]))
  const is = new Map(after.map((line) => [line.rule, line]))
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((rule) => {
      const [one, other] = [was.get(rule), is.get(rule)]
      const reason = (other ?? one)?.reason ?? ''
      return { rule, reason, before: one?.points ?? 0, after: other?.points ?? 0 }
    })
    .filter((line) => line.before !== line.after)
}
