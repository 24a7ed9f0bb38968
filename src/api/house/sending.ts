import { switchSending as storeSwitch } from '../../store/house/sending-switch.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../errors.ts'

/** Lets approved replies leave, or keeps them. Refuses where the settings of the server say it. */
export async function switchSending({ db, clock, wake, settings }: Deps, staff: SignedIn, on: boolean): Promise<void> {
  if (settings.sendMode !== undefined) throw new Refusal('sending_set_elsewhere')
  await storeSwitch(db, on, staff.id, clock())
  wake()
}
