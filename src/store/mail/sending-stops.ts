import { type SqlBool, sql } from 'kysely'
import type { Db } from '../database.ts'
import { storableText } from '../storable.ts'

/** A mailbox as it was when it was used: settings that were changed since, which are sealed anew, are not blamed. */
interface UsedMailbox {
  readonly id: string
  readonly secrets: Uint8Array | null
}

/** Stops the way out of a mailbox that is not let in: nothing more of it is claimed until its settings change or the program starts anew. */
export async function stopSending(trx: Db, mailbox: UsedMailbox, problem: string): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set({ send_problem: storableText(problem) })
    .where('id', '=', mailbox.id)
    .where(asUsed(mailbox))
    .execute()
}

/** Lets the way out of a mailbox rest for a while, because nothing could leave by it. */
export async function pauseSending(trx: Db, mailbox: UsedMailbox, until: Date, why: string): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set((eb) => ({
      send_paused_until: until,
      send_pause: storableText(why),
      send_failures: eb('send_failures', '+', 1),
    }))
    .where('id', '=', mailbox.id)
    .where(asUsed(mailbox))
    .execute()
}

/** Notes that the way out of a mailbox is open: a server had its say. */
export async function noteSendingWorks(trx: Db, mailboxId: string): Promise<void> {
  await trx
    .updateTable('mailbox')
    .set({ send_paused_until: null, send_pause: null, send_failures: 0 })
    .where('id', '=', mailboxId)
    .where('send_failures', '>', 0)
    .execute()
}

/** Lets every mailbox try once more. */
export async function resumeSending(db: Db): Promise<void> {
  await db
    .updateTable('mailbox')
    .set({ send_problem: null, send_paused_until: null, send_pause: null, send_failures: 0 })
    .where((eb) => eb.or([eb('send_problem', 'is not', null), eb('send_failures', '>', 0)]))
    .execute()
}

/** A domain whose server asked twice within this time to be written to more slowly rests. */
const TWICE_WITHIN = '10 minutes'
const DOMAIN_RESTS = '1 hour'

/** Notes that mail comes too fast for the servers of a domain. */
export async function slowDown(trx: Db, recipient: string, now: Date): Promise<void> {
  await sql`insert into slow_domain (domain, slowed_at) values (lower(split_part(${recipient}, '@', 2)), ${now})
    on conflict (domain) do update set slowed_at = excluded.slowed_at, paused_until = case
      when slow_domain.slowed_at > excluded.slowed_at - ${TWICE_WITHIN}::interval
      then excluded.slowed_at + ${DOMAIN_RESTS}::interval else slow_domain.paused_until end`.execute(trx)
}

function asUsed({ secrets }: UsedMailbox) {
  return sql<SqlBool>`secrets is not distinct from ${secrets === null ? null : Buffer.from(secrets)}`
}
