import type { KindRules } from '../core/classify/rules/kind-rules.ts'
import type { History } from '../core/history.ts'
import type { BuyerFacts, Triage } from '../core/inquiry.ts'
import type { Mail } from '../core/mail.ts'
import { othersAmong } from '../core/same-text.ts'
import { isBuyer, isPast, isUnsure, standingOf, supersedes, together } from '../core/standing.ts'
import type { Teaching } from '../core/teaching.ts'
import { type Arrival, answeredIds, conversationOf, type ThreadRules } from '../core/thread.ts'
import type { Judged } from '../core/triage.ts'
import { type Undeliverable, undeliverable } from '../core/undeliverable.ts'
import { isOwnMail, type Ourselves, writerOf } from '../core/writer.ts'
import type { MailReader } from '../mail/parse/mail-reader.ts'
import { peekHeader } from '../mail/peek-header.ts'
import type { Db } from '../store/database.ts'
import { knownMails } from '../store/inquiry/conversations.ts'
import { markOf } from '../store/inquiry/corrections.ts'
import { saidOfFacts } from '../store/inquiry/fact-corrections.ts'
import { historyOf, wasSentTo } from '../store/inquiry/history.ts'
import { saveTriaged, type TriagedMail, waitingInquiries } from '../store/inquiry/inquiries.ts'
import { sendersOfSame } from '../store/inquiry/same-text.ts'
import { wasMoved } from '../store/joining/standing-place.ts'
import { confirmArrived } from '../store/mail/arrival-proofs.ts'
import { saveOwnMail } from '../store/mail/mail-heads.ts'
import { beginReading, type UnreadMail, unreadMails } from '../store/mail/mails.ts'
import type { Suppression } from '../store/mail/suppressions.ts'
import { saveUnreadable } from '../store/mail/unreadable-mails.ts'
import type { Log } from './log.ts'

export interface ReadMailDeps {
  readonly db: Db
  /** Bytes to mail, in a thread that can be killed. */
  readonly parse: MailReader['parseWithFiles']
  /** The rules in force, bound to the decision. */
  readonly judge: (mail: Mail, history: History, now: string, said: Said) => Promise<Judged>
  readonly signsOf: (address: string, buyer: BuyerFacts) => readonly string[]
  readonly threads: ThreadRules
  readonly kinds: Pick<KindRules, 'unsure'>
  readonly ruleVersionId: string
  readonly us: Ourselves
  readonly log: Log
}

/** What people said of this mail, and of its writer. */
type Said = Omit<Teaching, 'corrections'>

const BATCH = 20
const ATTEMPTS = 3

/**
 * Reads what has arrived, the oldest first. A mail that fails three times becomes an entry with the reason; the next goes on.
 *
 * @returns how many mails were tried
 */
export async function readMails(deps: ReadMailDeps, now: Date): Promise<number> {
  const ids = await unreadMails(deps.db, BATCH)
  for (const id of ids) {
    const stored = await beginReading(deps.db, id)
    if (stored !== null) await readOne(deps, stored, now)
  }
  return ids.length
}

async function readOne(deps: ReadMailDeps, stored: UnreadMail, now: Date): Promise<void> {
  const { id, attempts } = stored
  if (attempts > ATTEMPTS) return giveUp(deps, stored, `Reading it was begun ${ATTEMPTS} times and never ended.`, now)
  try {
    const parsed = await deps.parse(stored.raw)
    if (!parsed.ok) throw new Error(parsed.problem)
    await decide(deps, stored, parsed.mail, now)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    deps.log.warn({ mail: id, attempts, problem }, 'a mail could not be read')
    if (attempts === ATTEMPTS) await giveUp(deps, stored, problem, now)
  }
}

function giveUp({ db, threads }: ReadMailDeps, stored: UnreadMail, problem: string, now: Date): Promise<void> {
  const { id, attempts: attempt, arrivedAt, mailboxAddedAt } = stored
  const { from, subject } = peekHeader(stored.raw)
  const standing = isPast(arrivedAt, mailboxAddedAt, threads) ? 'filed' : 'open'
  return saveUnreadable(db, { mailId: id, attempt, from, subject, arrivedAt, files: [], standing }, problem, now)
}

async function decide(deps: ReadMailDeps, stored: UnreadMail, mail: Mail, now: Date): Promise<void> {
  const { db, us } = deps
  const returned = await returnedMail(db, mail)
  const answers = [...answeredIds(mail), ...(returned ? [returned.messageId] : [])]
  const { id: mailId, attempts: attempt, arrivedAt } = stored
  const { from, subject } = mail
  const head = { mailId, attempt, from, subject, arrivedAt, files: mail.attachments }
  await confirmArrived(db, returned ? [] : [...answers, ...(mail.messageId === null ? [] : [mail.messageId])], now)
  const arrival = { answers, subject: mail.subject, at: stored.arrivedAt.toISOString() }
  if (isOwnMail(mail, us)) {
    const conversationId = await findConversation(deps, { ...arrival, address: null, relayed: false })
    return saveOwnMail(db, { ...head, conversationId }, now)
  }
  const books = await historyOf(db, sendersOf(mail), answers, stored.id)
  const said = await saidOf(db, stored, mail)
  const first = await deps.judge(mail, books, now.toISOString(), said)
  const writer = writerOf(mail, first.triage, us)
  const sameTextFrom = await othersWithSameText(deps, stored, first, writer)
  const history = sameTextFrom === 0 ? books : { ...books, sameTextFrom }
  const judge = (one: Mail) => deps.judge(one, history, now.toISOString(), said)
  const judged = sameTextFrom === 0 ? first : await judge(mail)
  const alone = judged.triage
  const relayed = alone.channel !== 'direct'
  const conversationId =
    stored.conversationId ?? (await findConversation(deps, { ...arrival, address: writer, relayed }))
  const waiting = conversationId && writer ? await waitingInquiries(db, conversationId, writer, stored.id) : []
  const untouched = said.mark === null && said.since === undefined
  const past = untouched && isPast(stored.arrivedAt, stored.mailboxAddedAt, deps.threads)
  const place = past ? filed(judged) : await placeOf(mail, judged, judge, waiting, returned !== null, deps.kinds)
  const buyer = writer !== null && isBuyer(alone.kind) ? cardOf(deps, writer, place.triage) : null
  const unsure = isUnsure(place.triage, deps.kinds)
  const suppression = suppressionOf(stored.id, alone, unsure, writer, returned)
  const { ruleVersionId } = deps
  const { sketch } = judged
  await saveTriaged(db, { ...head, ...place, sketch, unsure, conversationId, buyer, suppression, ruleVersionId }, now)
}

async function saidOf(db: Db, { id, arrivedAt, conversationId }: UnreadMail, mail: Mail): Promise<Said> {
  const { facts, readBefore } = await saidOfFacts(db, id, sendersOf(mail))
  const moved = conversationId !== null && (await wasMoved(db, conversationId))
  return { mark: await markOf(db, id), facts, ...((readBefore || moved) && { since: arrivedAt.toISOString() }) }
}

type InQueue = Pick<TriagedMail, 'triage' | 'scored' | 'due' | 'standing' | 'supersedes'>

function filed(judged: Judged): InQueue {
  return { ...judged, standing: 'filed', supersedes: [] }
}

/** How many others sent nearly the same words of late. */
async function othersWithSameText(
  { db, threads }: ReadMailDeps,
  { id, arrivedAt }: UnreadMail,
  { sketch, triage }: Judged,
  writer: string | null,
): Promise<number> {
  if (writer === null) return 0
  const since = new Date(arrivedAt.getTime() - threads.copies.value * 86_400_000)
  const senders = await sendersOfSame(db, sketch, since, id)
  return othersAmong(senders, { address: writer, name: triage.buyer.name })
}

/** Whether it stands in the queue, and what it takes the place of. A buyer's words sent twice wait once. */
async function placeOf(
  mail: Mail,
  judged: Judged,
  judge: (mail: Mail) => Promise<Judged>,
  waiting: readonly { readonly id: string; readonly text: string }[],
  returned: boolean,
  kinds: Pick<KindRules, 'unsure'>,
): Promise<InQueue> {
  const alone = judged.triage
  if (!isBuyer(alone.kind) || waiting.length === 0) {
    return { ...judged, standing: standingOf(alone, isUnsure(alone, kinds), returned), supersedes: [] }
  }
  const texts = waiting.map(({ text }) => text)
  if (!supersedes(alone, mail, texts)) return filed({ ...judged, triage: { ...alone, draft: null } })
  const whole = await judge(together(mail, texts))
  const better = isBuyer(whole.triage.kind) ? whole : judged
  return { ...better, standing: 'open', supersedes: waiting.map(({ id }) => id) }
}

/** A report counts only when it names a mail that we did send to that address: anyone can write one. */
async function returnedMail(db: Db, mail: Mail): Promise<Undeliverable | null> {
  const report = undeliverable(mail)
  return report !== null && (await wasSentTo(db, report.messageId, report.recipient)) ? report : null
}

/** Where the writer may stand before the mail is understood: a platform's notification names the buyer in Reply-To. */
function sendersOf({ from, replyTo }: Mail): string[] {
  return [from, ...replyTo].flatMap((one) => (one === null ? [] : [one.address.toLowerCase()]))
}

async function findConversation({ db, threads }: ReadMailDeps, arrival: Arrival): Promise<string | null> {
  const since = new Date(Date.parse(arrival.at) - threads.days.value * 86_400_000)
  const known = await knownMails(db, arrival.answers, arrival.address, since)
  return conversationOf(arrival, known, threads)
}

function cardOf({ signsOf }: ReadMailDeps, address: string, { buyer }: Triage) {
  const { name, company, country, timeZone } = buyer
  return { address, name, company, country, timeZone, signs: signsOf(address, buyer) }
}

function suppressionOf(
  mailId: string,
  triage: Triage,
  unsure: boolean,
  writer: string | null,
  returned: Undeliverable | null,
): Suppression | null {
  if (returned) return { address: returned.recipient, reason: 'hard_bounce', words: returned.words, mailId }
  if (triage.kind !== 'opt_out' || unsure || writer === null) return null
  return { address: writer, reason: 'opt_out', words: triage.text.slice(0, 500), mailId }
}
