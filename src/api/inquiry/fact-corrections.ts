import { type Correctable, valuesOf } from '../../core/extract/corrected/fact-correction.ts'
import { correctFact, dropCorrection } from '../../store/inquiry/fact-corrections.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'

interface Of {
  readonly id: string
  readonly field: Correctable
}

/** Says what a mail tells in one fact; the worker decides upon it anew. Refuses values without the form of the field. */
export async function correct(
  { db, clock, wake }: Deps,
  staff: SignedIn,
  { id, field }: Of,
  written: readonly string[],
): Promise<void> {
  const values = valuesOf(field, written)
  if (values === null) throw new Refusal('bad_fields', [{ field: 'values', expected: `what ${field} may be` }])
  granted(await correctFact(db, id, { field, values }, staff.id, clock()))
  wake()
}

/** Takes a person's word about a fact back; what was read counts again. */
export async function takeAsRead({ db, clock, wake }: Deps, staff: SignedIn, { id, field }: Of): Promise<void> {
  granted(await dropCorrection(db, id, field, staff.id, clock()))
  wake()
}
