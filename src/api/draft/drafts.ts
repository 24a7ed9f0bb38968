import { answeredPoints } from '../../core/draft/check/answered-points.ts'
import { checkDraft } from '../../core/draft/check/check.ts'
import { editedReply } from '../../core/draft/check/letter-text.ts'
import { draftById, type StoredDraft, saveDraft as storeDraft, type Wording } from '../../store/draft/drafts.ts'
import { waiversOf } from '../../store/draft/waivers.ts'
import { booksOf } from '../../store/inquiry/other-buyers.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import type { DraftState } from './draft-shapes.ts'

/** A draft with its marks as of now: a promise that was kept when it was written may have passed since. */
export async function shownDraft(deps: Deps, draft: StoredDraft): Promise<DraftState> {
  const { inquiryId: _, triage, ...shown } = draft
  const drafted = triage.draft && { text: triage.draft.text, lines: triage.draft.lines }
  const waivers = await waiversOf(deps.db, draft.id)
  return { ...shown, drafted, waivers, manager: triage.draft?.manager ?? null, ...(await judged(deps, draft, draft)) }
}

/** A draft as it stands, checked as it stands. Refuses with `not_found`. */
export async function readDraft(deps: Deps, id: string): Promise<DraftState> {
  return shownDraft(deps, await storedDraft(deps, id))
}

/** The marks of words that are still being typed; nothing is stored. */
export async function checkWords(deps: Deps, id: string, words: Wording): Promise<Judged> {
  return judged(deps, await storedDraft(deps, id), words)
}

/** Saves an edit of exactly this version. Refuses when somebody else changed, approved or discarded it meanwhile. */
export async function saveDraft(
  deps: Deps,
  staff: SignedIn,
  id: string,
  { version, ...words }: Wording & { version: number },
): Promise<DraftState> {
  granted(await storeDraft(deps.db, id, version, words, staff.id, deps.clock()))
  return readDraft(deps, id)
}

type Judged = Pick<DraftState, 'tone' | 'answered'>

async function judged({ db, rules, clock }: Deps, { inquiryId, triage }: StoredDraft, words: Wording): Promise<Judged> {
  const { rules: inForce } = rules()
  const reply = editedReply(words, triage)
  return {
    tone: checkDraft(reply, triage, inForce, clock().toISOString(), await booksOf(db, inquiryId, words, triage)),
    answered: answeredPoints(reply, triage, inForce),
  }
}

async function storedDraft({ db }: Deps, id: string): Promise<StoredDraft> {
  const draft = await draftById(db, id)
  if (draft === null) throw new Refusal('not_found')
  return draft
}
