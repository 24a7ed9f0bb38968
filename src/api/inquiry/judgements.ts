import type { Money, Tier } from '../../core/inquiry.ts'
import type { Outcome } from '../../core/outcome.ts'
import { dropOutcome, recordOutcome } from '../../store/inquiry/outcomes.ts'
import { dropTier as storeDrop, setTier as storeTier } from '../../store/inquiry/tier-overrides.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted } from '../errors.ts'

/** A person knows better than the score; the reason is kept. */
export async function setTier(
  { db, clock, rules }: Deps,
  staff: SignedIn,
  id: string,
  wanted: { tier: Tier; reason: string },
): Promise<void> {
  granted(await storeTier(db, id, wanted, rules().rules, staff.id, clock()))
}

/** Takes a person's tier back; the rules' own tier counts again. */
export async function dropTier({ db, clock }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await storeDrop(db, id, staff.id, clock()))
}

/** Records how an inquiry ended, for back-tests to learn from. */
export async function setOutcome(
  { db, clock }: Deps,
  staff: SignedIn,
  id: string,
  ended: { outcome: Outcome; value: Money | null; reason: string },
): Promise<void> {
  granted(await recordOutcome(db, id, ended, staff.id, clock()))
}

/** Takes back how an inquiry ended. */
export async function takeOutcomeBack({ db, clock }: Deps, staff: SignedIn, id: string): Promise<void> {
  await dropOutcome(db, id, staff.id, clock())
}
