import { officeHoursInZone } from '../calendar/office-hours.ts'
import type { AskBack } from '../inquiry.ts'
import { withoutMarks } from '../thread.ts'
import { languageName } from '../words/language-name.ts'
import { greetable, repeatable } from './buyers-words.ts'
import { ENGLISH } from './english.ts'
import type { Ground } from './ground.ts'
import { shortName } from './offer.ts'
import type { Plan } from './plan.ts'
import { type DraftLanguage, fill } from './templates.ts'
import { wantedQuantities, wantedTerms } from './wanted.ts'

/** A planned reply in words. */
export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly askBack: readonly AskBack[]
}

/** Products named in the opening; more would be a list. */
const MOST_NAMED = 3

/** Puts a plan into the words of the templates. The buyer's own words go in as data only. */
export function render(plan: Plan, ground: Ground, language: DraftLanguage): Rendered {
  const { templates } = ground.rules
  const part = (name: string, values: Readonly<Record<string, unknown>>) =>
    tidied(fill(templates, `parts/${name}`, language, values))
  const asks = plan.asks.map(({ missing, question, choices }) => ({
    missing,
    question: question.replaceAll('{{ unit }}', ENGLISH.units(unitOf(ground))),
    choices: choices.map((choice) => part('choice', { ...choice })),
  }))
  const values = {
    ...opening(ground),
    ...signature(ground),
    lines: plan.statements.map((statement) => part(statement.part, statement.values)),
    open: plan.open.map(({ topic, values }) => part('open', { topic, ...OPEN_VALUES, ...values })),
    asks,
    promise: plan.promise,
    answerBy: plan.answerBy,
    followUp: plan.followUp,
  }
  return {
    subject: subjectOf(ground),
    text: tidied(fill(templates, `replies/${ground.situation}`, language, values)),
    askBack: asks.map(({ missing, question }) => ({ missing, question })),
  }
}

/** Every value that some open item uses, absent. */
const OPEN_VALUES = {
  goods: null,
  quantities: null,
  quantity: null,
  terms: [],
  place: null,
  quote: null,
  lacking: null,
}

function opening(ground: Ground): Record<string, unknown> {
  const {
    facts: { request, buyer },
    offer,
    reading,
  } = ground
  const named = offer.named.slice(0, MOST_NAMED).map(shortName)
  const quantities = wantedQuantities(ground)
  const kind = request.products.find(({ sku }) => sku === null)
  return {
    name: greetable(buyer.name),
    goods: named,
    kind: kind === undefined ? null : repeatable(kind.text),
    quantities: named.length > 1 || quantities.length > 2 ? [] : quantities,
    terms: wantedTerms(ground).slice(0, 2),
    otherLanguage: reading.language === 'en' ? null : languageName(reading.language),
  }
}

function signature({ rules: { company }, facts: { buyer }, now }: Ground): Record<string, unknown> {
  const { name, title, phone, whatsapp } = company.signature
  const buyers = buyer.timeZone === null ? [] : officeHoursInZone(company, buyer.timeZone, now.slice(0, 10))
  const { officeHours } = company
  return {
    us: { company: company.name, name, title: title ?? null, phone: phone ?? null, whatsapp: whatsapp ?? null },
    officeHours,
    buyersHours: buyers[0]?.from === officeHours.from ? [] : buyers,
  }
}

/** The thread's own subject; a mail without one, or with a platform's, gets the name of what it is about. */
function subjectOf({ mail, reading, offer, rules: { company, threads } }: Ground): string {
  const own = reading.channel === 'direct' ? mail.subject : ''
  const plain = own.replace(/\[[^[\]\s@]+@[^[\]\s@]+\]/gu, ' ').replace(/[\r\n\t]+/gu, ' ')
  const bare = withoutMarks(plain, threads)
    .replace(/\{\{|\}\}|\{%|%\}/gu, '')
    .trim()
  const empty = bare === '' || /^\(?no subject\)?$/iu.test(bare)
  return `Re: ${empty ? `${offer.named.map(shortName)[0] ?? 'your inquiry'} - ${company.shortName}` : bare.slice(0, 200)}`
}

function unitOf({ facts, products, rules }: Ground): string {
  return facts.request.quantities[0]?.unit ?? products[0]?.moq?.unit ?? rules.company.terms.moq?.unit ?? 'pc'
}

/** No blanks at line ends, no double blanks, at most one empty line. */
function tidied(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/(?<=\S) {2,}/gu, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
