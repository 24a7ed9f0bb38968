import type { Db } from './database.ts'

/** Something a person did or the program decided, for the history: no mail bodies, no secrets. */
export interface Happening {
  readonly what: string
  readonly staffId?: string | undefined
  readonly inquiryId?: string | undefined
  readonly detail: Readonly<Record<string, unknown>>
}

/** Written in the transaction of the change it tells of, so that neither stands without the other. */
export async function noteEvent(trx: Db, { what, staffId, inquiryId, detail }: Happening, now: Date): Promise<void> {
  await trx
    .insertInto('event')
    .values({
      at: now,
      what,
      staff_id: staffId ?? null,
      inquiry_id: inquiryId ?? null,
      detail: JSON.stringify(detail),
    })
    .execute()
}
