import { useDebouncedCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { DraftState } from '../../../api/draft/draft-shapes.ts'
import { Refusal } from '../../wire/ask.ts'
import { saveDraft, type Words } from '../../wire/draft.ts'
import { useStaffId } from '../../wire/session.ts'
import { Keeper, type Keeping, type Unkept } from './keeper.ts'
import { keeperOf } from './keepers.ts'

const PAUSE_MS = 700
const UNKEPT: Readonly<Record<string, Unkept>> = {
  draft_changed: 'conflict',
  already_approved: 'late',
  inquiry_closed: 'late',
  not_found: 'late',
}

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
  const client = useQueryClient()
  const staffId = useStaffId()
  const [keeper] = useState(() =>
    keeperOf(
      { staffId, inquiryId, draftId: draft.id },
      () =>
        new Keeper(draft.version, {
          save: async (words, version) =>
            (await saveDraft(client, inquiryId, { id: draft.id, version, ...words })).version,
          unkept: (error) => (error instanceof Refusal && UNKEPT[error.problem.code]) || 'failed',
        }),
    ),
  )
  const { words: typed, keeping } = useSyncExternalStore(keeper.subscribe, keeper.read)
  // What is decided stands as it was decided, whatever is still being typed here.
  const words = (draft.state === 'waiting' && typed) || { subject: draft.subject, text: draft.text }
  const flushLater = useDebouncedCallback(() => void keeper.flush(), PAUSE_MS)

  // Before anybody can approve what is shown: it is approved by this version.
  useLayoutEffect(() => keeper.meet(draft.version), [keeper, draft.version])
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
