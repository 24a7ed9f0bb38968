import type { z } from 'zod'
import { buyersMorning } from '../../core/calendar/buyers-morning.ts'
import { toldPrices } from '../../core/contacts/told-prices.ts'
import { checkDraft } from '../../core/draft/check/check.ts'
import { editedReply } from '../../core/draft/check/letter-text.ts'
import { standingErrors } from '../../core/draft/check/waived.ts'
import type { Address } from '../../core/mail.ts'
import { replyLetter } from '../../core/reply-letter.ts'
import { atLeast } from '../../core/roles.ts'
import { type Answerable, answerable } from '../../store/draft/answerable.ts'
import { type Outgoing, approve as storeApproval, undoApproval } from '../../store/draft/approvals.ts'
import { waiversOf } from '../../store/draft/waivers.ts'
import { booksOf } from '../../store/inquiry/other-buyers.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import { changesIn } from './draft-changes.ts'
import type { approveBody, DraftState } from './draft-shapes.ts'
import { readDraft } from './drafts.ts'
import { ledgerOf } from './ledger.ts'

/**
 * Approves one version of a draft. The bytes that will go over the wire are made here and now, and their hash is what was approved;
 * whether the draft is still the same is asked again where both are stored.
 */
export async function approve(
  deps: Deps,
  staff: SignedIn,
  draftId: string,
  { version, leave }: z.output<typeof approveBody>,
): Promise<DraftState> {
  const answer = await answerable(deps.db, draftId)
  if (answer === null) throw new Refusal('not_found')
  if (answer.version !== version) throw new Refusal('draft_changed')
  if (answer.triage.draft?.manager && !atLeast(staff.role, 'manager')) throw new Refusal('manager_must_approve')
  const now = deps.clock()
  const leaves = leave === 'now' ? now : theirMorning(deps, answer, now)
  await refuseErrors(deps, draftId, answer, leaves)
  const dueAt = leave === 'now' ? new Date(now.getTime() + deps.settings.undoSeconds * 1000) : leaves
  const outgoing = { ...(await outgoingOf(deps, answer, leaves)), dueAt }
  granted(await storeApproval(deps.db, draftId, version, outgoing, staff.id, now))
  deps.wake()
  return readDraft(deps, draftId)
}

/** Takes an approval back before its mail leaves, or after it failed. */
export async function undo(deps: Deps, staff: SignedIn, approvalId: string): Promise<DraftState> {
  const { draftId } = granted(await undoApproval(deps.db, approvalId, staff.id, deps.clock()))
  return readDraft(deps, draftId)
}

function theirMorning({ rules }: Deps, { triage }: Answerable, now: Date): Date {
  const morning = buyersMorning(now.toISOString(), triage.buyer, rules().rules.calendars)
  if (morning === null) throw new Refusal('no_buyers_morning')
  return new Date(morning)
}

/** What is approved holds, at the moment it leaves, no error but those that somebody let stand in these very words. */
async function refuseErrors({ db, rules }: Deps, draftId: string, answer: Answerable, leaves: Date): Promise<void> {
  const books = await booksOf(db, answer.inquiryId, answer, answer.triage)
  const reply = editedReply(answer, answer.triage)
  const { findings } = checkDraft(reply, answer.triage, rules().rules, leaves.toISOString(), books)
  const errors = standingErrors(reply.text, findings, await waiversOf(db, draftId))
  if (errors.length === 0) return
  throw new Refusal(
    'draft_has_errors',
    errors.map(({ because }) => ({ field: 'text', expected: because })),
  )
}

/** The letter with its date, which is when it leaves: mail programs sort by it. */
async function outgoingOf(deps: Deps, answer: Answerable, leaves: Date): Promise<Omit<Outgoing, 'dueAt'>> {
  const { mailbox } = answer
  if (mailbox === null) throw new Refusal('mailbox_gone')
  const buyer = recipientOf(answer)
  const read = await deps.reader.parseMail(answer.raw)
  if (!read.ok) throw new Refusal('mail_unreadable')
  const letter = replyLetter(
    answer,
    { mail: read.mail, words: answer.triage.text },
    { mailbox: mailbox.address, buyer, company: deps.rules().rules.company },
    messageIdAt(mailbox.address, deps.random),
    leaves.toISOString(),
  )
  const { raw, sha256 } = await deps.compose(letter)
  return {
    mailboxId: mailbox.id,
    conversationId: answer.conversationId,
    recipient: buyer.address,
    messageId: letter.messageId,
    subject: letter.subject,
    text: letter.text,
    raw,
    sha256,
    quotes: toldPrices(answer.text, deps.rules().rules).length > 0,
    ledger: await ledgerOf(deps, answer, leaves),
    changes: await changesIn(deps.db, answer),
  }
}

/** An opt-out stops what we begin; a person's answer to a mail may still be sent, unless mail there comes back. */
function recipientOf({ buyer, bounces }: Answerable): Address {
  if (buyer === null) throw new Refusal('no_recipient')
  if (bounces) throw new Refusal('recipient_unreachable')
  return buyer
}

/** An id of ours that cannot be guessed, so that who answers it has seen the mail (RFC 5322 section 3.6.4). */
function messageIdAt(mailbox: string, random: Deps['random']): string {
  const hex = (bytes: number) => Buffer.from(random(bytes)).toString('hex')
  return `<ob-${hex(6)}.${hex(12)}@${mailbox.slice(mailbox.lastIndexOf('@') + 1)}>`
}
