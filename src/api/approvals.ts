import { checkDraft } from '../core/draft/check/check.ts'
import { editedReply } from '../core/draft/check/letter-text.ts'
import { standingErrors } from '../core/draft/check/waived.ts'
import type { Address } from '../core/mail.ts'
import { replyLetter } from '../core/reply-letter.ts'
import { atLeast } from '../core/roles.ts'
import { type Answerable, answerable } from '../store/answerable.ts'
import { type Outgoing, approve as storeApproval, undoApproval } from '../store/approvals.ts'
import { booksOf } from '../store/other-buyers.ts'
import type { SignedIn } from '../store/sessions.ts'
import { waiversOf } from '../store/waivers.ts'
import type { Deps } from './deps.ts'
import { changesIn } from './draft-changes.ts'
import { readDraft } from './drafts.ts'
import { granted, Refusal } from './errors.ts'
import { ledgerOf } from './ledger.ts'
import type { DraftState } from './shapes.ts'

/**
 * Approves one version of a draft. The bytes that will go over the wire are made here and now, and their hash is what was approved;
 * whether the draft is still the same is asked again where both are stored.
 */
export async function approve(deps: Deps, staff: SignedIn, draftId: string, version: number): Promise<DraftState> {
  const answer = await answerable(deps.db, draftId)
  if (answer === null) throw new Refusal('not_found')
  if (answer.version !== version) throw new Refusal('draft_changed')
  if (answer.triage.draft?.manager && !atLeast(staff.role, 'manager')) throw new Refusal('manager_must_approve')
  await refuseErrors(deps, draftId, answer)
  const now = deps.clock()
  const outgoing = await outgoingOf(deps, answer, now)
  granted(await storeApproval(deps.db, draftId, version, outgoing, staff.id, now))
  deps.wake()
  return readDraft(deps, draftId)
}

/** Takes an approval back before its mail leaves, or after it failed. */
export async function undo(deps: Deps, staff: SignedIn, approvalId: string): Promise<DraftState> {
  const { draftId } = granted(await undoApproval(deps.db, approvalId, staff.id, deps.clock()))
  return readDraft(deps, draftId)
}

/** What is approved holds no error but those that somebody let stand in these very words. */
async function refuseErrors({ db, rules, clock }: Deps, draftId: string, answer: Answerable): Promise<void> {
  const books = await booksOf(db, answer.inquiryId, answer, answer.triage)
  const reply = editedReply(answer, answer.triage)
  const { findings } = checkDraft(reply, answer.triage, rules().rules, clock().toISOString(), books)
  const errors = standingErrors(reply.text, findings, await waiversOf(db, draftId))
  if (errors.length === 0) return
  throw new Refusal(
    'draft_has_errors',
    errors.map(({ because }) => ({ field: 'text', expected: because })),
  )
}

async function outgoingOf(deps: Deps, answer: Answerable, now: Date): Promise<Outgoing> {
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
    now.toISOString(),
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
    ledger: await ledgerOf(deps, answer, now),
    changes: await changesIn(deps.db, answer),
    dueAt: new Date(now.getTime() + deps.settings.undoSeconds * 1000),
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
