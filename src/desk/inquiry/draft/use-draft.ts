import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DraftState } from '../../../api/shapes.ts'
import { Refusal } from '../../wire/ask.ts'
import { useSaveDraft, type Words } from '../../wire/draft.ts'
import { Keeper, type Keeping } from './keeper.ts'

const PAUSE_MS = 700

export interface EditedDraft {
  readonly words: Words
  readonly keeping: Keeping
  readonly type: (change: Partial<Words>) => void
  /** Saves at once; the version that then holds, null when saving failed. */
  readonly flush: () => Promise<number | null>
  readonly settle: (whose: 'theirs' | 'ours') => void
}

/** A draft as it is typed: saved after a pause, and when one leaves the inquiry, the tab or the browser. */
export function useDraft(inquiryId: string, draft: DraftState): EditedDraft {
  const { mutateAsync: save } = useSaveDraft(inquiryId)
  const [keeper] = useState(
    () =>
      new Keeper(draft.version, {
        save: async (words, version) => (await save({ id: draft.id, version, ...words })).version,
        isConflict: (error) => error instanceof Refusal && error.problem.code === 'draft_changed',
      }),
  )
  const { words: typed, keeping } = useSyncExternalStore(keeper.subscribe, keeper.read)
  const words = typed ?? { subject: draft.subject, text: draft.text }
  const flushLater = useDebouncedCallback(() => void keeper.flush(), PAUSE_MS)

  useEffect(() => keeper.meet(draft.version), [keeper, draft.version])
  useEffect(() => saveWhenLeaving(keeper), [keeper])

  return {
    words,
    keeping,
    type: (change) => {
      keeper.type({ ...words, ...change })
      flushLater()
    },
    flush: () => keeper.flush(),
    settle: (whose) => {
      keeper.settle(whose, draft.version)
      void keeper.flush()
    },
  }
}

/** A phone that puts the browser away tells only that the page is hidden. */
function saveWhenLeaving(keeper: Keeper): () => void {
  const save = (): void => void keeper.flush()
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', save)
  return () => {
    window.removeEventListener('pagehide', save)
    document.removeEventListener('visibilitychange', save)
    save()
  }
}
