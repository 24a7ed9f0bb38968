import type { Attachment } from '../core/mail.ts'
import { correctionOf } from '../store/corrections.ts'
import { discardInquiry, reopenInquiry } from '../store/discards.ts'
import { draftOfInquiry } from '../store/drafts.ts'
import { endedPromises } from '../store/ended-promises.ts'
import { conversationAround, inquiryPage } from '../store/inquiry-page.ts'
import { judgementOf } from '../store/judgements.ts'
import { polishOf } from '../store/polish.ts'
import { promisesAround } from '../store/promises.ts'
import { countViews, queueLine, queuePage, type View } from '../store/queue.ts'
import { readAgain as storeReadAgain } from '../store/read-again.ts'
import type { SignedIn } from '../store/sessions.ts'
import type { Deps } from './deps.ts'
import { shownDraft } from './drafts.ts'
import { granted, Refusal } from './errors.ts'
import type { Inquiries, Inquiry, InquiryLine } from './shapes.ts'

/** A page of one view of the queue, with the counts of all views. Refuses with `bad_place` when `after` is no line of ours. */
export async function listInquiries(
  { db }: Deps,
  query: { view: View; after?: string | undefined; limit: number },
): Promise<Inquiries> {
  const page = await queuePage(db, query)
  if (page === null) throw new Refusal('bad_place')
  return { ...page, counts: await countViews(db) }
}

/** All that one screen needs to decide on an inquiry. Refuses with `not_found`. */
export async function readInquiry(deps: Deps, id: string): Promise<Inquiry> {
  const { db } = deps
  const [line, page, draft] = await Promise.all([lineOf(deps, id), inquiryPage(db, id), draftOfInquiry(db, id)])
  if (page === null) throw new Refusal('not_found')
  const { raw, ...mail } = page.mail
  return {
    line,
    triage: page.triage,
    problem: page.problem,
    correction: await correctionOf(db, id),
    beingRead: page.beingRead,
    mail: { ...mail, attachments: await attachmentsOf(deps, raw) },
    draft: draft && (await shownDraft(deps, draft)),
    polish: await polishOf(db, id),
    judgement: await judgementOf(db, id),
    promises: await promisesAround(db, id),
    endedPromises: await endedPromises(db, id),
    conversation: await conversationAround(db, page.conversationId, mail.id),
  }
}

/** Closes an inquiry without an answer, with the reason a person gave. */
export async function discard(deps: Deps, staff: SignedIn, id: string, reason: string): Promise<InquiryLine> {
  granted(await discardInquiry(deps.db, id, reason, staff.id, deps.clock()))
  return lineOf(deps, id)
}

/** Brings what was discarded or filed to the queue, with its draft. */
export async function reopen(deps: Deps, staff: SignedIn, id: string): Promise<InquiryLine> {
  granted(await reopenInquiry(deps.db, id, staff.id, deps.clock()))
  return lineOf(deps, id)
}

/** A mail that could not be read is read once more, by what the program knows today. */
export async function readAgain({ db, clock, wake }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await storeReadAgain(db, id, staff.id, clock()))
  wake()
}

async function lineOf({ db }: Deps, id: string): Promise<InquiryLine> {
  const line = await queueLine(db, id)
  if (line === null) throw new Refusal('not_found')
  return line
}

/** A mail that cannot be read has no attachments to show; its bytes can still be fetched. */
async function attachmentsOf({ reader }: Deps, raw: Uint8Array): Promise<Attachment[]> {
  const read = await reader.parseMail(raw)
  return read.ok ? [...read.mail.attachments] : []
}
