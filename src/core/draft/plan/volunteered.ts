import type { PointType, Quantity } from '../../inquiry.ts'
import { sentencesOf } from '../../words/sentences.ts'
import { shortName } from '../goods/offer.ts'
import type { Ground } from '../ground/ground.ts'
import { type Answer, companyFile, type OpenItem, policy, type Statement, state } from '../parts/statement.ts'
import { owedStill } from '../promise/late.ts'
import type { Situation } from '../situation/situation.ts'
import { quotable, repeatable } from '../written/buyers-words.ts'
import { lighterThan, ourContents } from './answer-rival.ts'
import { ANSWERS } from './answers.ts'

/** What a letter says that no point of the buyer asked for. */
export interface Volunteered {
  readonly statements: readonly Statement[]
  readonly open: readonly OpenItem[]
}

/** Sentences of a claim that are repeated, and the signs of each. */
const MOST_REPORTED = 2
const LONGEST_REPORT = 140
/** A date alone reports no damage. */
const DATE = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,4}年\d{1,2}月\d{1,2}[日号]/gu

const NOTHING: Volunteered = { statements: [], open: [] }

/** What a good salesman adds unasked, by situation; behind the answers, but before them where it is the answer to all. */
export function volunteered(ground: Ground): Volunteered {
  return BY_SITUATION[ground.situation]?.(ground) ?? NOTHING
}

const BY_SITUATION: Readonly<Partial<Record<Situation, (ground: Ground) => Volunteered>>> = {
  quotation: (ground) => both(trial(ground), catalogueUnseen(ground)),
  middleman: (ground) => both(trial(ground), catalogueUnseen(ground)),
  newcomer: (ground) => both(says(steps(ground)), trial(ground), catalogueUnseen(ground)),
  choices: (ground) => both(trial(ground), catalogueUnseen(ground)),
  catalogue: (ground) => unlessRaised('catalogue', ground),
  platform: trial,
  'similar-product': (ground) => says(beside(ground)),
  agency: (ground) => unlessRaised('exclusivity', ground),
  visit: (ground) => unlessRaised('visit', ground),
  'out-of-range': (ground) => both(says(notOurs(ground), ...nearest(ground)), catalogueUnseen(ground)),
  bargaining: (ground) => both(unlessRaised('discount', ground), trial(ground)),
  'cheaper-elsewhere': (ground) => says(...ourContents(ground), ...lighterThan(ground)),
  'quoted-often': () => says(state('price-quoted-often', {}, companyFile('terms.quoteLimit'))),
  conversation: (ground) => both(ground.facts.points.length === 0 ? unasked('other', ground) : NOTHING, trial(ground)),
  holding: (ground) => (ground.facts.points.length === 0 ? unasked('other', ground) : NOTHING),
  delay: late,
  complaint: claim,
  'complaint-proven': claim,
  'complaint-furious': claim,
}

/** What we promised and did not keep; where our books hold nothing, what he waits for. */
function late(ground: Ground): Volunteered {
  const { history, facts } = ground
  if (history.late !== undefined) return { statements: [], open: history.late.map(owedStill) }
  return facts.points.length === 0 ? unasked('other', ground) : NOTHING
}

/** Shown to be read, and owed a solution. */
function claim(ground: Ground): Volunteered {
  return both(says(...noted(ground)), unlessRaised('resolution', ground))
}

function says(...statements: readonly Statement[]): Volunteered {
  return { statements, open: [] }
}

function both(...all: readonly Volunteered[]): Volunteered {
  return { statements: all.flatMap(({ statements }) => statements), open: all.flatMap(({ open }) => open) }
}

function unasked(type: PointType, ground: Ground): Answer {
  return ANSWERS[type]({ type, text: '' }, ground)
}

function unlessRaised(type: PointType, ground: Ground): Volunteered {
  return isRaised(type, ground) ? NOTHING : unasked(type, ground)
}

function isRaised(type: PointType, { facts }: Ground): boolean {
  return facts.points.some((point) => point.type === type)
}

/** The smallest order, when the buyer wants less. */
function trial(ground: Ground): Volunteered {
  if (isRaised('moq', ground) || isRaised('sample', ground)) return NOTHING
  const moq = unasked('moq', ground)
  return moq.open.some(({ topic }) => topic === 'trial') ? moq : NOTHING
}

/** Who has named nothing of ours has not seen our catalogue. */
function catalogueUnseen(ground: Ground): Volunteered {
  const { products, offer, rules } = ground
  const isSeen = products.length > 0 || offer.named.length > 0
  return isSeen || rules.company.links.catalogue === undefined ? NOTHING : unlessRaised('catalogue', ground)
}

function steps({ products, rules: { company } }: Ground): Statement {
  const { payment, leadTimeDays, port } = company.terms
  const values = {
    payment: payment ?? null,
    days: products[0]?.leadTimeDays ?? leadTimeDays.order ?? null,
    port: port ?? null,
  }
  return state('steps', values, companyFile('terms'))
}

function beside({ rules: { company }, products }: Ground): Statement {
  const certificates = products[0]?.certificates ?? company.facts.certificates
  const moq: Quantity | null = products[0]?.moq ?? company.terms.moq ?? null
  return state('beside', { certificates: certificates.slice(0, 3), moq }, companyFile('facts.certificates'))
}

function notOurs({ offer, rules }: Ground): Statement {
  const values = { wanted: repeatable(offer.foreign[0] ?? ''), industry: rules.company.industry ?? null }
  return state('not-ours', values, companyFile('industry'), policy('honest-no'))
}

function nearest({ offer }: Ground): Statement[] {
  const names = offer.nearest.map(shortName)
  return names.length === 0 ? [] : [state('nearest', { names }, companyFile('catalogue'))]
}

/** What the buyer reports with a number in it, in his own words, so that he sees it was read and nothing is twisted. */
function noted({ reading, facts }: Ground): Statement[] {
  const wishes = new Set(facts.points.flatMap(({ type, text }) => (type === 'resolution' ? [text] : [])))
  const reported = sentencesOf(reading.text)
    .filter(({ question, text }) => !question && !wishes.has(text) && /\d/u.test(text.replace(DATE, '')))
    .map(({ text }) => text)
  const quotes = reported.flatMap((sentence) => quotable(sentence, LONGEST_REPORT) ?? []).slice(0, MOST_REPORTED)
  return quotes.length === 0 ? [] : [state('noted', { quotes }, { kind: 'buyer', place: 'text' })]
}
