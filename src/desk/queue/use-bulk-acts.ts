import { useState } from 'react'
import type { BulkDone } from '../../api/acts/bulk-shapes.ts'
import type { BulkAct } from '../../core/acts/bulk.ts'
import { useBulk } from '../wire/bulk.ts'

/** An act on many inquiries as it stands: not begun, on its way, or what became of it. */
export interface Bulk {
  readonly sending: { readonly isPending: boolean; readonly isError: boolean; readonly error: Error | null }
  /** What became of the last one; null when there was none or it was taken away. */
  readonly done: Done | null
  readonly run: (act: BulkAct, to: readonly { readonly id: string }[], then?: () => void) => void
  /** Brings back whatever the last one moved. */
  readonly undo: () => void
  readonly forget: () => void
}

interface Done {
  readonly act: BulkAct['do'] | 'undo'
  readonly results: BulkDone['results']
}

/** Acts on many inquiries of a list, and the way back. */
export function useBulkActs(): Bulk {
  const [done, setDone] = useState<Done | null>(null)
  const { mutate, isPending, isError, error } = useBulk()
  const takeBack = (done?.results ?? []).flatMap(({ id, undo }) => (undo === null ? [] : [{ id, act: undo }]))
  return {
    sending: { isPending, isError, error },
    done,
    run: (act, to, then) =>
      mutate(
        to.map(({ id }) => ({ id, act })),
        {
          onSuccess: ({ results }) => {
            setDone({ act: act.do, results })
            then?.()
          },
        },
      ),
    undo: () => mutate(takeBack, { onSuccess: ({ results }) => setDone({ act: 'undo', results }) }),
    forget: () => setDone(null),
  }
}
