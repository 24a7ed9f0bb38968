import { type StartStep, startLines } from '../../core/start.ts'
import { switchedMode } from '../../store/house/sending-switch.ts'
import { startFacts, skipStep as storeSkip } from '../../store/house/start.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { isSample } from '../company/company.ts'
import type { Deps } from '../deps.ts'
import type { StartState } from './house-shapes.ts'

/** What is left to do before the first reply, told by what is there. */
export async function readStart(deps: Deps): Promise<StartState> {
  const { db, clock, settings } = deps
  const { mails, ...stored } = await startFacts(db, clock())
  const sends = (settings.sendMode ?? (await switchedMode(db))) !== 'off'
  const steps = startLines({ ...stored, sends, sampleCompany: await isSample(deps) })
  return { demo: settings.demo, done: steps.every(({ state }) => state !== 'open'), steps, mails }
}

/** Leaves a step out, or takes it up again. */
export function skipStep({ db, clock }: Deps, staff: SignedIn, step: StartStep, skipped: boolean): Promise<void> {
  return storeSkip(db, step, skipped, staff.id, clock())
}
