import { draftOfInquiry } from '../../store/draft/drafts.ts'
import { endedPromises } from '../../store/draft/ended-promises.ts'
import { polishOf } from '../../store/draft/polish.ts'
import { promisesAround } from '../../store/draft/promises.ts'
import { actsOn } from '../../store/inquiry/acts.ts'
import { correctionOf } from '../../store/inquiry/corrections.ts'
import { factCorrectionsOf } from '../../store/inquiry/fact-corrections.ts'
import { conversationAround, inquiryPage } from '../../store/inquiry/inquiry-page.ts'
import { judgementOf } from '../../store/inquiry/judgements.ts'
import { queueLine } from '../../store/inquiry/queue.ts'
import { readAgain as storeReadAgain } from '../../store/inquiry/read-again.ts'
import { movesOf } from '../../store/joining/moves.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import { readContacts } from '../contacts/contacts.ts'
import type { Deps } from '../deps.ts'
import { shownDraft } from '../draft/drafts.ts'
import { granted, Refusal } from '../errors.ts'
import { readBuyerDay } from './buyer-day.ts'
import type { Inquiry } from './inquiry-shapes.ts'
import type { InquiryLine } from './queue-shapes.ts'

/** All that one screen needs to decide on an inquiry. Refuses with `not_found`. */
export async function readInquiry(deps: Deps, staff: SignedIn, id: string): Promise<Inquiry> {
  const page = await inquiryPage(deps.db, id)
  if (page === null) throw new Refusal('not_found')
  const { triage, problem, beingRead, conversationId, mail } = page
  const [line, draft, done, around, contacts, day] = await Promise.all([
    lineOf(deps, id),
    draftOfInquiry(deps.db, id).then((draft) => draft && shownDraft(deps, draft)),
    doneWith(deps, id),
    thingsAround(deps, id, conversationId, mail.id),
    readContacts(deps, staff, id, conversationId),
    readBuyerDay(deps, id),
  ])
  return { line, triage, problem, beingRead, mail, draft, ...done, ...around, contacts, day }
}

/** What people said of it and did with it. */
async function doneWith({ db }: Deps, id: string) {
  const [correction, factCorrections, polish, judgement, acts] = await Promise.all([
    correctionOf(db, id),
    factCorrectionsOf(db, id),
    polishOf(db, id),
    judgementOf(db, id),
    actsOn(db, id),
  ])
  return { correction, factCorrections, polish, judgement, acts }
}

/** What went before and what we owe. */
async function thingsAround({ db }: Deps, id: string, conversationId: string, mailId: string) {
  const [promises, ended, conversation, moves] = await Promise.all([
    promisesAround(db, id),
    endedPromises(db, id),
    conversationAround(db, conversationId, mailId),
    movesOf(db, conversationId),
  ])
  return { promises, endedPromises: ended, conversation, moves }
}

/** A mail that could not be read is read once more, by what the program knows today. */
export async function readAgain({ db, clock, wake }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await storeReadAgain(db, id, staff.id, clock()))
  wake()
}

/** One inquiry as the queue shows it. Refuses with `not_found`. */
export async function lineOf({ db }: Deps, id: string): Promise<InquiryLine> {
  const line = await queueLine(db, id)
  if (line === null) throw new Refusal('not_found')
  return line
}
