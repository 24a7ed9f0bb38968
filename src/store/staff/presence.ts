import type { Db } from '../database.ts'

/** Somebody who has an inquiry open. */
export interface Present {
  readonly inquiryId: string
  readonly staffId: string
  readonly name: string
  readonly doing: 'reading' | 'typing'
}

/** Who does not say for so many seconds that they are still there has gone. */
const STAYS_SECONDS = 45

/** @returns whether there is such an inquiry */
export async function notePresence(
  db: Db,
  { inquiryId, staffId, doing }: Omit<Present, 'name'>,
  now: Date,
): Promise<boolean> {
  const until = new Date(now.getTime() + STAYS_SECONDS * 1000)
  const noted = await db
    .insertInto('presence')
    .columns(['inquiry_id', 'staff_id', 'doing', 'until'])
    .expression((eb) =>
      eb
        .selectFrom('inquiry')
        .where('id', '=', inquiryId)
        .select((one) => [
          'id',
          one.val(staffId).$castTo<string>().as('staff_id'),
          one.val(doing).as('doing'),
          one.val(until).as('until'),
        ]),
    )
    .onConflict((on) => on.columns(['inquiry_id', 'staff_id']).doUpdateSet({ doing, until }))
    .returning('inquiry_id')
    .executeTakeFirst()
  return noted !== undefined
}

export async function endPresence(db: Db, inquiryId: string, staffId: string): Promise<void> {
  await db.deleteFrom('presence').where('inquiry_id', '=', inquiryId).where('staff_id', '=', staffId).execute()
}

/** Who is where at the moment, by inquiry and name. */
export async function presentNow(db: Db, now: Date): Promise<Present[]> {
  return db
    .selectFrom('presence')
    .innerJoin('staff', 'staff.id', 'presence.staff_id')
    .where('presence.until', '>', now)
    .orderBy('presence.inquiry_id')
    .orderBy('staff.name')
    .select(['presence.inquiry_id as inquiryId', 'presence.staff_id as staffId', 'staff.name', 'presence.doing'])
    .execute()
}
