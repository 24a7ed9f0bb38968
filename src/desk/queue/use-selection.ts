import { useCallback, useMemo, useState } from 'react'
import type { InquiryLine } from '../../api/inquiry/queue-shapes.ts'
import { MOST_AT_ONCE } from '../../core/acts/bulk.ts'
import { NONE, reached, shownOf, toggled } from './selected.ts'

/** The lines that are selected for an act on all of them, and the ways to select. */
export interface Selection {
  /** In the order of the list. */
  readonly lines: readonly InquiryLine[]
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** Takes in everything from the line last touched to this one. */
  readonly reach: (id: string) => void
  /** All that is shown, as far as they may be dealt with at once; none when all are selected already. */
  readonly toggleAll: () => void
  readonly clear: () => void
}

export function useSelection(shown: readonly InquiryLine[]): Selection {
  const [selected, select] = useState(NONE)
  const order = useMemo(() => shown.map(({ id }) => id), [shown])
  const lines = shownOf(selected, shown).slice(0, MOST_AT_ONCE)
  const most = order.slice(0, MOST_AT_ONCE)
  return {
    lines,
    has: (id) => selected.ids.has(id),
    toggle: useCallback((id) => select((before) => toggled(before, id)), []),
    reach: useCallback((id) => select((before) => reached(before, id, order)), [order]),
    toggleAll: () => select(lines.length === most.length ? NONE : { ids: new Set(most), from: null }),
    clear: () => select(NONE),
  }
}
