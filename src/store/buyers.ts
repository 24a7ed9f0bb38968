import type { Db } from './database.ts'
import { storableText } from './storable.ts'

/** What a mail tells of its writer; null where it says nothing. */
export interface BuyerCard {
  /** Lower case. */
  readonly address: string
  readonly name: string | null
  readonly company: string | null
  readonly country: string | null
  readonly timeZone: string | null
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
  return id
}
