import type { z } from 'zod'
import type { Db } from './database.ts'

/** A value kept under a name; null when there is none or it is not of this form. */
export async function readSetting<T>(db: Db, name: string, schema: z.ZodType<T>): Promise<T | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  const read = schema.safeParse(row?.value)
  return read.success ? read.data : null
}

/** @param by the person who changed it; null for the program */
export async function writeSetting(db: Db, name: string, value: object, by: string | null, now: Date): Promise<void> {
  const change = { value: JSON.stringify(value), changed_at: now, changed_by: by }
  await db
    .insertInto('setting')
    .values({ name, ...change })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(change))
    .execute()
}
