import { type StaffSettings, settingsFrom } from '../../core/staff-settings.ts'
import type { Db } from '../database.ts'

/** What a person set for the desk; the defaults for what they did not. */
export async function staffSettings(db: Db, staffId: string): Promise<StaffSettings> {
  const row = await db.selectFrom('staff_setting').select('settings').where('staff_id', '=', staffId).executeTakeFirst()
  return settingsFrom(row?.settings ?? {})
}

/** Keeps what a person set. */
export async function keepStaffSettings(db: Db, staffId: string, settings: StaffSettings): Promise<void> {
  const kept = JSON.stringify(settings)
  await db
    .insertInto('staff_setting')
    .values({ staff_id: staffId, settings: kept })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ settings: kept }))
    .execute()
}
