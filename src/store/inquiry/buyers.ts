import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/** What a mail tells of its writer; null where it says nothing. */
export interface BuyerCard {
  /** Lower case. */
  readonly address: string
  readonly name: string | null
  readonly company: string | null
  readonly country: string | null
  readonly timeZone: string | null
  /** By what others of the same company are found. */
  readonly signs: readonly string[]
}

/** Keeps one card for each address. What a newer mail says takes the place of what was known; its silence changes nothing. */
export async function saveBuyer(trx: Db, buyer: BuyerCard, now: Date): Promise<string> {
  const { id } = await trx
    .insertInto('buyer')
    .values({
      address: storableText(buyer.address),
      name: buyer.name && storableText(buyer.name),
      company: buyer.company && storableText(buyer.company),
      country: buyer.country,
      time_zone: buyer.timeZone,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('address').doUpdateSet((eb) => ({
        name: eb.fn.coalesce('excluded.name', 'buyer.name'),
        company: eb.fn.coalesce('excluded.company', 'buyer.company'),
        country: eb.fn.coalesce('excluded.country', 'buyer.country'),
        time_zone: eb.fn.coalesce('excluded.time_zone', 'buyer.time_zone'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepSigns(trx, id, buyer.signs)
  return id
}

/** What once held stays: a firm that took another name is still the same. */
async function keepSigns(trx: Db, buyerId: string, signs: readonly string[]): Promise<void> {
  if (signs.length === 0) return
  await trx
    .insertInto('buyer_sign')
    .values(signs.map((sign) => ({ buyer_id: buyerId, sign: storableText(sign) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Where the buyer of an inquiry is; null when its zone or country is not known. */
export async function buyerPlace(db: Db, inquiryId: string): Promise<{ zone: string; country: string } | null> {
  const row = await db
    .selectFrom('inquiry')
    .innerJoin('buyer', 'buyer.id', 'inquiry.buyer_id')
    .select(['buyer.time_zone', 'buyer.country'])
    .where('inquiry.id', '=', inquiryId)
    .executeTakeFirst()
  if (row === undefined || row.time_zone === null || row.country === null) return null
  return { zone: row.time_zone, country: row.country }
}
