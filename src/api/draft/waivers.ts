import { linesWith, whyNotWaived } from '../../core/draft/check/waived.ts'
import { addWaiver, withdrawWaiver } from '../../store/draft/waivers.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import type { DraftState } from './draft-shapes.ts'
import { readDraft } from './drafts.ts'

/** Lets one error of a draft stand as it is now, with the reason. Refuses what is found no more, and what this person may not decide. */
export async function waive(
  deps: Deps,
  staff: SignedIn,
  draftId: string,
  { finding, evidence, reason }: { finding: string; evidence: string; reason: string },
): Promise<DraftState> {
  const { tone, text } = await readDraft(deps, draftId)
  const error = tone.findings.find((one) => one.id === finding && one.evidence === evidence && one.severity === 'error')
  if (error === undefined) throw new Refusal('finding_gone')
  const against = whyNotWaived(error, staff.role)
  if (against !== null) throw new Refusal(against === 'never' ? 'never_waived' : 'manager_must_waive')
  const waived = { finding, evidence, lines: linesWith(evidence, text), reason }
  granted(await addWaiver(deps.db, draftId, waived, staff.id, deps.clock()))
  return readDraft(deps, draftId)
}

/** Takes back what was let stand, so that the error keeps the draft from being approved again. */
export async function takeWaiverBack(deps: Deps, staff: SignedIn, id: string): Promise<DraftState> {
  const { draftId } = granted(await withdrawWaiver(deps.db, id, staff.id, deps.clock()))
  return readDraft(deps, draftId)
}
