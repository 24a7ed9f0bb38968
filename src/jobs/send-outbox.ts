import { createHash } from 'node:crypto'
import { departure } from '../core/departure.ts'
import type { SendMode } from '../core/outbound.ts'
import { type AfterTransmission, afterTransmission, type Transmission } from '../core/transmission.ts'
import type { Send } from '../mail/send/sender.ts'
import type { Db } from '../store/database.ts'
import {
  beginData,
  beginTransmitting,
  type Claim,
  circumstances,
  claimDue,
  finish,
  type Outcome,
  type Pace,
} from '../store/draft/outbox.ts'
import { confirmArrived } from '../store/mail/arrival-proofs.ts'
import { fileSentCopy } from '../store/mail/mails.ts'
import { noteSendingWorks, pauseSending, slowDown, stopSending } from '../store/mail/sending-stops.ts'
import { suppress } from '../store/mail/suppressions.ts'
import type { Log } from './log.ts'

export interface SendOutboxDeps {
  readonly db: Db
  /** As it stands at the moment it is asked. */
  readonly mode: () => Promise<SendMode>
  readonly pace: Pace
  /** Of the company. */
  readonly timeZone: string
  /** From 0 to 1. */
  readonly random: () => number
  /** Lower case. */
  readonly allowList: readonly string[]
  /** Null when this mailbox has no way out. */
  readonly senderOf: (mailbox: Claim['mailbox']) => Send | null
  readonly fingerprint: (raw: Uint8Array) => string
  readonly log: Log
}

/** Longer than any sender waits for a server. */
const LEASE_MS = 10 * 60_000

/**
 * Sends one reply that is due.
 *
 * @returns false when nothing is
 */
export async function sendNext(deps: SendOutboxDeps, now: Date): Promise<boolean> {
  const mode = await deps.mode()
  if (mode === 'off') return false
  const [claim] = await claimDue(deps.db, 1, deps.pace, now, new Date(now.getTime() + LEASE_MS))
  if (claim === undefined) return false
  const send = senderFor(deps, claim)
  const noSender = typeof send === 'string' ? send : null
  if ((await mayLeave(deps, claim, mode, noSender, now)) && typeof send !== 'string') {
    await settle(deps, claim, await transmit(deps, claim, send), now)
  }
  return true
}

/** The way out, or why there is none. */
function senderFor({ senderOf }: SendOutboxDeps, { mailbox }: Claim): Send | string {
  if (!mailbox.enabled) return `${mailbox.address} is no longer in use.`
  try {
    return senderOf(mailbox) ?? `${mailbox.address} has no server to send by.`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Asks everything once more and says, in the same transaction, that it is about to leave. */
function mayLeave(
  { db, allowList, log }: SendOutboxDeps,
  claim: Claim,
  mode: SendMode,
  noSender: string | null,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const intact = createHash('sha256').update(claim.raw).digest('hex') === claim.sha256
    const asked = departure({ ...(await circumstances(trx, claim)), intact, noSender }, mode, allowList)
    if (asked.leave) return beginTransmitting(trx, claim, now)
    if (mode === 'log_only') {
      log.info({ outbound: claim.id, mail: Buffer.from(claim.raw).toString('latin1') }, 'not sent')
    }
    const answer = typeof asked.why === 'string' ? asked.why : asked.why.noSender
    await finish(trx, claim, { state: asked.state, answer }, now)
    return false
  })
}

/** Hands it to the sender; the last moment to keep it here is before its first byte. */
async function transmit({ db, mode }: SendOutboxDeps, claim: Claim, send: Send): Promise<Transmission> {
  let begun = false
  let stopped = false
  const parcel = { from: claim.mailbox.address, to: claim.recipient, raw: claim.raw, messageId: claim.messageId }
  const beforeData = async (): Promise<void> => {
    stopped = (await mode()) === 'off'
    if (stopped) throw new Error('Sending was switched off.')
    begun = await beginData(db, claim)
    if (!begun) throw new Error('Another worker has taken this reply over.')
  }
  try {
    const came = await send(parcel, beforeData)
    return stopped ? { ...came, result: 'stopped' } : came
  } catch (error) {
    const answer = error instanceof Error ? error.message : String(error)
    return { result: begun ? 'unknown' : 'not_sent', answer }
  }
}

async function settle(deps: SendOutboxDeps, claim: Claim, transmission: Transmission, now: Date): Promise<void> {
  const { timeZone, random } = deps
  const { failures } = claim.mailbox
  const tried = { attempts: claim.attempts + 1, failures, now: now.toISOString(), timeZone, random: random() }
  const after = afterTransmission(transmission, tried)
  const { state, answer, dueAt, counted } = after
  const outcome: Outcome = { state, answer, uncounted: !counted, ...(dueAt !== null && { dueAt: new Date(dueAt) }) }
  const written = await deps.db.transaction().execute(async (trx) => {
    const ours = await finish(trx, claim, outcome, now)
    if (ours) await learn(trx, deps, claim, transmission, after, now)
    return ours
  })
  if (written) return
  deps.log.warn({ outbound: claim.id, state, answer }, 'a result came too late and was not written')
  if (state === 'accepted') await confirmArrived(deps.db, [claim.messageId], now)
}

/** What came of it says something beyond this one reply. */
async function learn(
  trx: Db,
  deps: SendOutboxDeps,
  claim: Claim,
  { result, answer }: Transmission,
  { counted, mailboxRestsUntil }: AfterTransmission,
  now: Date,
): Promise<void> {
  const { mailbox, recipient } = claim
  if (result === 'accepted') await fileSentCopy(trx, sentCopy(deps, claim), now)
  if (result === 'no_such_address') {
    await suppress(trx, { address: recipient, reason: 'hard_bounce', words: answer, mailId: null }, now)
  }
  if (result === 'slowed') await slowDown(trx, recipient, now)
  if (result === 'locked_out') {
    await stopSending(trx, mailbox, answer)
    deps.log.error({ mailbox: mailbox.address, answer }, 'a mailbox may not send until its settings change')
  }
  if (mailboxRestsUntil !== null) await pauseSending(trx, mailbox, new Date(mailboxRestsUntil), answer)
  else if (counted && mailbox.failures > 0) await noteSendingWorks(trx, mailbox.id)
}

function sentCopy({ fingerprint }: SendOutboxDeps, claim: Claim) {
  return {
    fingerprint: fingerprint(claim.raw),
    messageId: claim.messageId,
    raw: claim.raw,
    subject: claim.subject,
    from: claim.mailbox.address,
    conversationId: claim.conversationId,
  }
}
