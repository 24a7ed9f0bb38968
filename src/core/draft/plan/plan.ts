import type { Point, PointType, Tier } from '../../inquiry.ts'
import { sentencesOf } from '../../words/sentences.ts'
import { type Ask, chooseAsks } from '../ask-back/ask-backs.ts'
import { type Answerer, byPolicy, type Ground } from '../ground/ground.ts'
import type { AnswerPart } from '../parts/parts.ts'
import type { Answer, OpenItem, Statement } from '../parts/statement.ts'
import { type PromisedMoment, promisedMoment } from '../promise/promise.ts'
import { underLoad, type Work, workOwed } from '../promise/promised-work.ts'
import type { Situation } from '../situation/situation.ts'
import { answerInvitation, answerOther } from './answer-company.ts'
import { answerList, IN_LIST } from './answer-list.ts'
import { answerNoFreeSample, answerSample } from './answer-terms.ts'
import { ANSWERS } from './answers.ts'
import { eachByItself } from './each-by-itself.ts'
import { saidOnce } from './said-once.ts'
import { volunteered } from './volunteered.ts'

/** One line of the answers: what is stated, or what is owed until the promise. */
export type PlannedLine = { readonly points: readonly number[] } & (
  | ({ readonly role: 'answer' } & Statement)
  | ({ readonly role: 'owed' } & OpenItem)
)

/** What a reply says, before it has words. */
export interface Plan {
  /** One for each point of the buyer, in his order. */
  readonly answers: readonly Answer[]
  readonly lines: readonly PlannedLine[]
  /** When the owed lines are kept. */
  readonly promise: PromisedMoment
  /** When nothing is owed: the day by which an answer leads to the next step. */
  readonly answerBy: PromisedMoment
  readonly followUp: PromisedMoment
  readonly asks: readonly Ask[]
}

/** Working days until the buyer's answer is due, we quote upon it, or write again; a refusal is left alone for a season. */
const DAYS = { buyersTurn: 3, quotationAfter: 4, followUp: 5, afterRefusal: 90 } as const
/** What a complaint may be answered from the files; everything else in it is looked into first. */
const TOLD_IN_COMPLAINT: ReadonlySet<PointType> = new Set(['order_status', 'documents', 'warranty', 'visit'])
/** Matters of a deal that is made; in a first mail these words mean something else. */
const FROM_DEALS: ReadonlySet<PointType> = new Set(['resolution', 'order_status'])
const DEALS_TO_COME: ReadonlySet<Situation> = new Set([
  'quotation',
  'newcomer',
  'middleman',
  'rfq',
  'choices',
  'platform',
  'sample',
  'free-sample',
])
const OF_INVITATION: ReadonlySet<PointType> = new Set(['visit', 'documents'])
const OF_PRICE: ReadonlySet<PointType> = new Set(['price', 'discount'])
/** Parts that a long letter can do without, unless the buyer asked for them. */
const ONLY_KIND: ReadonlySet<AnswerPart> = new Set(['catalogue', 'visit'])
/** Letters that begin with what we add, since it is the answer to all. */
const SAID_FIRST: ReadonlySet<Situation> = new Set([
  'out-of-range',
  'quoted-often',
  'cheaper-elsewhere',
  'complaint',
  'complaint-proven',
  'complaint-furious',
])
const SAID_TO_ALL: ReadonlySet<Situation> = new Set(['out-of-range', 'quoted-often'])
/** First mails in which goods alone ask for their price. */
const PRICED_UNASKED: ReadonlySet<Situation> = new Set(['quotation', 'newcomer', 'middleman', 'platform'])
/** What can be told even when the goods are not ours. */
const ALWAYS: ReadonlySet<PointType> = new Set(['catalogue', 'company_info', 'visit'])

/** Decides what a reply says about each point, what it promises and what it asks. */
export function plan(ground: Ground, tier: Tier | null): Plan {
  const { rules, now, facts, situation } = ground
  const answers = eachByItself(
    facts.points.map((point) => answererOf(point, situation)(point, ground)),
    ground,
  )
  const lines = linesOf(ground, answers)
  const promised = (work: Work) => promisedMoment({ now, work, buyer: facts.buyer }, rules)
  return {
    answers,
    lines,
    promise: promised(underLoad(workOf(lines, ground), ground.load, rules.promiseTimes)),
    answerBy: promised({ days: DAYS.buyersTurn, reasons: [] }),
    followUp: promised({ days: situation === 'declined' ? DAYS.afterRefusal : DAYS.followUp, reasons: [] }),
    asks: chooseAsks(ground, tier),
  }
}

/** What the promise of the letter takes; when nothing is owed, the quotation that follows the buyer's answer. */
function workOf(lines: readonly PlannedLine[], { situation, rules }: Ground): Work {
  const topics = lines.flatMap((line) => (line.role === 'owed' ? [line.topic] : []))
  if (topics.length === 0 && !isComplaint(situation)) return { days: DAYS.quotationAfter, reasons: [] }
  return workOwed(situation, lines.some(isDelivered) ? [...topics, 'freight'] : topics, rules.promiseTimes)
}

/** The answers in the buyer's order, and before or behind them what a good salesman adds unasked. */
function linesOf(ground: Ground, answers: readonly Answer[]): PlannedLine[] {
  const { situation } = ground
  const answered = answers.flatMap((answer, point) => linesOfAnswer(answer, [point]))
  const before = [...listed(ground), ...priceUnasked(ground)]
  const added = linesOfAnswer(volunteered(ground), SAID_TO_ALL.has(situation) ? answers.map((_, at) => at) : [])
  const lines = SAID_FIRST.has(situation) ? [...added, ...answered] : [...before, ...answered, ...added]
  const kept = lines.filter((line) => !ground.brief || !isOnlyKind(line))
  return withHeld(withoutFreightOfPrice(saidOnce(kept)), answers)
}

/** What needs no line of its own is answered by the first of the letter; what a complaint reports, by the solution that is owed. */
function withHeld(lines: readonly PlannedLine[], answers: readonly Answer[]): PlannedLine[] {
  const held = answers.flatMap(({ statements, open }, at) => (statements.length + open.length === 0 ? [at] : []))
  const solution = lines.findIndex((line) => line.role === 'owed' && line.topic === 'resolution')
  const holder = Math.max(solution, 0)
  return lines.map((line, at) => (at === holder ? { ...line, points: [...new Set([...line.points, ...held])] } : line))
}

/** What a long letter can do without. */
function isOnlyKind(line: PlannedLine): boolean {
  return line.role === 'answer' && (line.part === 'closure' || (line.points.length === 0 && ONLY_KIND.has(line.part)))
}

/** A request with a list is answered as one; it holds the answers to what is asked of all its goods. */
function listed(ground: Ground): PlannedLine[] {
  if (ground.situation !== 'rfq') return []
  const points = ground.facts.points.flatMap(({ type }, point) => (IN_LIST.has(type) ? [point] : []))
  return linesOfAnswer(answerList(ground), points)
}

function linesOfAnswer(
  { statements, open }: Pick<Answer, 'statements' | 'open'>,
  points: readonly number[],
): PlannedLine[] {
  return [
    ...statements.map((statement): PlannedLine => ({ role: 'answer', points, ...statement })),
    ...open.map((item): PlannedLine => ({ role: 'owed', points, ...item })),
  ]
}

function isOfSamples(situation: Situation): boolean {
  return situation === 'sample' || situation === 'free-sample'
}

function isComplaint(situation: Situation): boolean {
  return situation.startsWith('complaint')
}

function answererOf({ type }: Point, situation: Situation): Answerer {
  if (isComplaint(situation) && type !== 'resolution') return answerInComplaint
  if (FROM_DEALS.has(type) && DEALS_TO_COME.has(situation))
    return isOfSamples(situation) ? (point) => byPolicy(point, []) : answerOther
  if (situation === 'bargaining' && type === 'price') return (point, ground) => ANSWERS.discount(point, ground)
  if (situation === 'invitation' && OF_INVITATION.has(type)) return answerInvitation
  if (situation === 'free-sample' && type === 'sample') return answerNoFreeSample
  if (isOfSamples(situation) && type === 'shipping') return answerSample
  if (situation === 'rfq' && IN_LIST.has(type)) return answerFromList
  if (situation === 'quoted-often' && OF_PRICE.has(type)) return (point) => byPolicy(point, [])
  if (situation === 'out-of-range' && !ALWAYS.has(type)) return (point) => byPolicy(point, [])
  return ANSWERS[type]
}

/** Of a complaint only questions are answered one by one; what it reports is noted, and what it wants is the solution. */
const answerInComplaint: Answerer = (point, ground) => {
  if (!isQuestion(point, ground)) return byPolicy(point, [])
  return TOLD_IN_COMPLAINT.has(point.type) ? ANSWERS[point.type](point, ground) : answerOther(point, ground)
}

/** A question, or an item of a list of demands; `What is this?!` asks nothing. */
function isQuestion({ text }: Point, { reading }: Ground): boolean {
  const isOutcry = /[!！]/u.test(text) && text.split(/\s+/u).length <= 5
  return !isOutcry && sentencesOf(reading.text).some((one) => one.text === text && (one.question || one.item))
}

/** The list before it says this of each of the goods. */
const answerFromList: Answerer = (point) => ({
  point: point.type,
  status: point.type === 'price' ? 'range' : 'answered',
  statements: [],
  open: [],
})

/** Who names goods with a number or a term, or only goods, wants their price though he may not say so. */
function priceUnasked(ground: Ground): PlannedLine[] {
  const { facts, situation, products } = ground
  const { quantities, incoterm } = facts.request
  const isMeant = facts.points.length === 0 || quantities.length > 0 || incoterm !== null
  const isAsked = facts.points.some(({ type }) => type === 'price' || type === 'discount')
  const isPriced = PRICED_UNASKED.has(situation) && products.length > 0 && isMeant && !isAsked
  return isPriced ? linesOfAnswer(ANSWERS.price({ type: 'price', text: '' }, ground), []) : []
}

/** A price to the buyer's port holds the freight. */
function withoutFreightOfPrice(lines: readonly PlannedLine[]): PlannedLine[] {
  const delivered = lines.some(isDelivered)
  return lines.filter((line) => line.role !== 'owed' || line.topic !== 'freight' || !delivered)
}

function isDelivered(line: PlannedLine): boolean {
  return line.role === 'owed' && line.topic === 'firm-price' && !isEmpty(line.values.terms)
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0
}
