import { type DraftChanges, draftChanges } from '../../core/draft/changes/draft-changes.ts'
import type { Db } from '../../store/database.ts'
import type { Answerable } from '../../store/draft/answerable.ts'
import { changesSince, type NotedChanges } from '../../store/draft/draft-changes.ts'
import { polishOf } from '../../store/draft/polish.ts'
import type { Deps } from '../deps.ts'

const DAY = 86_400_000

/** What staff changed in the letters of the last days. */
export async function listChanges({ db, clock }: Deps, { days }: { days: number }) {
  return changesSince(db, new Date(clock().getTime() - days * DAY))
}

/** What was changed in a letter that is approved, beside the draft or the other wording of it: whichever is nearer. */
export async function changesIn(
  db: Db,
  { inquiryId, text, triage }: Pick<Answerable, 'inquiryId' | 'text' | 'triage'>,
): Promise<NotedChanges | null> {
  const { draft } = triage
  if (draft === null) return null
  const { language } = draft
  const ours = draftChanges(draft, text)
  const polish = ours.distance === 0 ? null : await polishOf(db, inquiryId)
  const polished: DraftChanges | null = polish && draftChanges({ text: polish.text, lines: [] }, text)
  if (polished === null || polished.distance >= ours.distance) return { ...ours, language, polished: false }
  return { ...polished, language, polished: true }
}
