import type { Milestone } from '../../core/outcome.ts'
import { markMilestone } from '../../store/inquiry/milestones.ts'
import { progressOf } from '../../store/report/progress.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted } from '../errors.ts'
import type { Progress } from './inquiry-shapes.ts'

/** How far the conversation of an inquiry came beyond our reply. */
export function readProgress({ db }: Deps, id: string): Promise<Progress> {
  return progressOf(db, id)
}

/** A person says that it came to a step, or that it did not. */
export async function markStep(
  { db, clock }: Deps,
  staff: SignedIn,
  id: string,
  said: { readonly step: Milestone; readonly reached: boolean },
): Promise<void> {
  granted(await markMilestone(db, id, said, staff.id, clock()))
}
