import type { Updateable } from 'kysely'
import type { Circumstances } from '../../core/departure.ts'
import type { MailboxSettings } from '../../core/mailbox.ts'
import { mayBecome, type OutboundState } from '../../core/outbound.ts'
import type { Db } from '../database.ts'
import { noteEvent } from '../events.ts'
import { suppressionsOf } from '../mail/suppressions.ts'
import type { OutboundTable } from './outbound-tables.ts'
import { keepPromises } from './promises.ts'

/** A reply one worker has taken. Everything written about it names the fence; who holds an older one writes nothing. */
export interface Claim {
  readonly id: string
  readonly fence: number
  /** Attempts before this one. */
  readonly attempts: number
  readonly inquiryId: string
  readonly conversationId: string
  readonly recipient: string
  readonly messageId: string
  readonly subject: string
  readonly raw: Uint8Array
  readonly sha256: string
  readonly mailbox: {
    readonly id: string
    readonly address: string
    readonly settings: MailboxSettings
    readonly secrets: Uint8Array | null
    readonly enabled: boolean
    /** Times in a row that nothing could leave. */
    readonly failures: number
  }
}

/** The shortest time between two mails, in milliseconds. */
export interface Pace {
  readonly ofMailbox: number
  readonly toDomain: number
}

const ONGOING = ['claimed', 'transmitting'] as const

/** Takes replies that are due, whose mailbox may send and whose recipient's server may be asked. Workers that ask at once get different ones. */
export async function claimDue(db: Db, limit: number, pace: Pace, now: Date, leaseUntil: Date): Promise<Claim[]> {
  const ago = (ms: number): Date => new Date(now.getTime() - ms)
  const claimed = await db
    .updateTable('outbound')
    .set((eb) => ({ state: 'claimed', phase: null, fence: eb('fence', '+', 1), lease_until: leaseUntil }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbound')
        .select('id')
        .where('state', 'in', ['queued', 'deferred'])
        .where('due_at', '<=', now)
        .where('mailbox_id', 'not in', (inside) =>
          inside
            .selectFrom('mailbox')
            .select('id')
            .where((of) => of.or([of('send_problem', 'is not', null), of('send_paused_until', '>', now)])),
        )
        .where('domain', 'not in', (inside) =>
          inside.selectFrom('slow_domain').select('domain').where('paused_until', '>', now),
        )
        .where('mailbox_id', 'not in', (inside) =>
          inside
            .selectFrom('outbound as left')
            .select('left.mailbox_id')
            .where('left.begun_at', '>', ago(pace.ofMailbox)),
        )
        .where('domain', 'not in', (inside) =>
          inside.selectFrom('outbound as left').select('left.domain').where('left.begun_at', '>', ago(pace.toDomain)),
        )
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .forNoKeyUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  return claims(
    db,
    claimed.map(({ id }) => id),
  )
}

/** What the books say of a claimed reply. Its inquiry stays locked to the end of the transaction. */
export async function circumstances(trx: Db, claim: Claim): Promise<Omit<Circumstances, 'intact' | 'noSender'>> {
  await lockInquiry(trx, claim)
  const approval = await trx
    .selectFrom('approval')
    .innerJoin('outbound', 'outbound.approval_id', 'approval.id')
    .select(['approval.undone_at', 'approval.sha256'])
    .where('outbound.id', '=', claim.id)
    .executeTakeFirstOrThrow()
  const newer = await trx
    .selectFrom('inquiry')
    .select('id')
    .where('conversation_id', '=', claim.conversationId)
    .where('id', '>', claim.inquiryId)
    .where('kind', 'in', ['inquiry', 'reply', 'order', 'complaint'])
    .where('state', 'in', ['open', 'answered'])
    .executeTakeFirst()
  return {
    recipient: claim.recipient,
    approved: approval.undone_at === null && approval.sha256 === claim.sha256,
    buyerWroteAgain: newer !== undefined,
    suppressions: await suppressionsOf(trx, claim.recipient),
  }
}

/** Says, before the connection opens, that from now on it is being sent. False: it is no longer ours. */
export function beginTransmitting(trx: Db, claim: Claim, now: Date): Promise<boolean> {
  const begun = { state: 'transmitting', phase: 'connect', attempts: claim.attempts + 1, begun_at: now } as const
  return write(trx, claim, ['claimed'], begun)
}

/** Says, before the first byte of the mail leaves, that it may have arrived. False: it is no longer ours and must not leave. */
export function beginData(db: Db, claim: Claim): Promise<boolean> {
  return write(db, claim, ['transmitting'], { phase: 'data' })
}

/** What became of a claimed reply. */
export interface Outcome {
  readonly state: Exclude<OutboundState, 'claimed' | 'transmitting'>
  /** The server's words, or ours. */
  readonly answer: string
  /** When to try again; only of `queued` and `deferred`. */
  readonly dueAt?: Date
  /** The attempt does not count. */
  readonly uncounted?: boolean
}

/** Writes the outcome inside a transaction. False: the claim is no longer ours, and nothing is written. */
export async function finish(trx: Db, claim: Claim, outcome: Outcome, now: Date): Promise<boolean> {
  await lockInquiry(trx, claim)
  const { state, answer, dueAt, uncounted } = outcome
  const again = dueAt !== undefined
  const done = await write(
    trx,
    claim,
    ONGOING.filter((from) => mayBecome(from, state)),
    {
      state,
      answer,
      phase: null,
      lease_until: null,
      finished_at: again ? null : now,
      ...(again && { due_at: dueAt }),
      ...(uncounted && { attempts: claim.attempts }),
    },
  )
  if (!done) return false
  if (state === 'accepted') await keepPromises(trx, claim.id, now)
  if (state === 'held' || state === 'rejected' || state === 'unknown') await backToQueue(trx, claim.inquiryId)
  const detail = { outbound: claim.id, answer }
  await noteEvent(trx, { what: `reply_${state}`, inquiryId: claim.inquiryId, detail }, now)
  return true
}

/** The replies with these ids as they are claimed now. */
export async function claims(db: Db, ids: readonly string[]): Promise<Claim[]> {
  const rows = await db
    .selectFrom('outbound')
    .innerJoin('approval', 'approval.id', 'outbound.approval_id')
    .innerJoin('draft', 'draft.id', 'approval.draft_id')
    .innerJoin('mailbox', 'mailbox.id', 'outbound.mailbox_id')
    .selectAll('outbound')
    .select(['draft.inquiry_id', 'mailbox.address', 'mailbox.settings', 'mailbox.secrets', 'mailbox.enabled'])
    .select('mailbox.send_failures')
    .where('outbound.id', 'in', ['0', ...ids])
    .orderBy('outbound.due_at')
    .orderBy('outbound.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fence: row.fence,
    attempts: row.attempts,
    inquiryId: row.inquiry_id,
    conversationId: row.conversation_id,
    recipient: row.recipient,
    messageId: row.message_id,
    subject: row.subject,
    raw: row.raw,
    sha256: row.sha256,
    mailbox: {
      id: row.mailbox_id,
      address: row.address,
      settings: row.settings,
      secrets: row.secrets,
      enabled: row.enabled,
      failures: row.send_failures,
    },
  }))
}

async function write(
  db: Db,
  { id, fence }: Claim,
  from: readonly OutboundState[],
  change: Updateable<OutboundTable>,
): Promise<boolean> {
  const row = await db
    .updateTable('outbound')
    .set(change)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The inquiry first, then the reply: whoever writes both locks them in this order, so that nobody waits in a circle. */
async function lockInquiry(trx: Db, { inquiryId }: Claim): Promise<void> {
  await trx.selectFrom('inquiry').select('id').where('id', '=', inquiryId).forNoKeyUpdate().execute()
}

/** What did not leave waits for a person again, unless the buyer's newer mail stands there already. */
async function backToQueue(trx: Db, inquiryId: string): Promise<void> {
  await trx
    .updateTable('inquiry')
    .set({ state: 'open' })
    .where('id', '=', inquiryId)
    .where('state', '=', 'answered')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('inquiry as newer')
            .select('newer.id')
            .whereRef('newer.conversation_id', '=', 'inquiry.conversation_id')
            .whereRef('newer.id', '>', 'inquiry.id')
            .where('newer.state', '=', 'open'),
        ),
      ),
    )
    .execute()
}
