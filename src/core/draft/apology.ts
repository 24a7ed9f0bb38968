import type { Draft, DraftLine, DraftPromise, Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { checkDraft } from './check/check.ts'
import { signatureOf } from './letter/signature.ts'
import { nextStepPart, OWED_TOPICS, openingPart, owedValues, questionPart } from './parts/parts.ts'
import { type PromisedMoment, promisedMoment } from './promise/promise.ts'
import { letterLanguageFor } from './wording/letter-language.ts'
import { say, type Tongues, tonguesOf } from './wording/tongues.ts'
import { greetable } from './written/buyers-words.ts'

/** A promise of ours that was not kept by its moment. */
export interface LatePromise {
  /** Null: staff typed it, and `what` holds the words. */
  readonly topic: string | null
  readonly what: DraftPromise['what']
}

/** Working days until the new moment. */
const DAYS = 1
const SITUATION = 'delay'
/** Of `questions.liquid`. */
const QUESTION = 'next-move'
const OUR_DAY = [{ kind: 'calendar', place: 'promise' }] as const

/**
 * The letter that owns a delay of ours: sorry once, what is still owed, and a new day for it.
 *
 * @param late promises to one buyer, at least one
 * @param triage of his mail that we answered with them
 * @param subject of the letter that promised
 * @param now ISO 8601 instant
 */
export function apologyFor(
  late: readonly LatePromise[],
  triage: Omit<Triage, 'draft'>,
  subject: string,
  rules: Rules,
  now: string,
): Draft {
  const language = letterLanguageFor(triage.language)
  const tongues = tonguesOf(rules, language)
  const promise = promisedMoment({ now, work: { days: DAYS, reasons: [] }, buyer: triage.buyer }, rules)
  const owed = late.map((one) => owedLine(one, tongues))
  const blocks = [
    [say(tongues, { role: 'greeting', part: 'greeting', values: () => ({ name: greetable(triage.buyer.name) }) })],
    [say(tongues, { role: 'opening', part: openingPart(SITUATION), values: () => ({ wish: '', goods: [] }) })],
    listed(owed, tongues),
    asking(tongues),
    [nextStep(owed.length, promise, tongues)],
    [say(tongues, { role: 'closing', part: 'closing', values: () => ({}) })],
  ]
  const texts = blocks.map((lines) => lines.map(({ text }) => text).join('\n'))
  const letter = {
    subject,
    text: [...texts, tongues.own('signature', signatureOf({ rules, facts: triage, now }))].join('\n\n'),
    lines: blocks.flat(),
    promises: late.map(({ topic }, place): DraftPromise => {
      const what = owed[place]?.gloss ?? { en: '', zh: '' }
      return { topic: topic ?? 'question', values: {}, what, due: promise.at }
    }),
    askBack: [{ missing: 'other', question: blocks[3]?.at(-1)?.text ?? '', choices: [] }],
  }
  const tone = checkDraft({ ...letter, language }, { ...triage, points: [] }, rules, now)
  return { template: SITUATION, language, ...letter, manager: null, answers: [], attachments: [], tone }
}

/** The topic without the details of the first letter; what was typed is quoted. */
function owedLine({ topic, what }: LatePromise, tongues: Tongues): DraftLine {
  const known = OWED_TOPICS.find((one) => one === topic)
  const values = known === undefined ? { quote: what.en } : {}
  return say(tongues, {
    role: 'owed',
    part: `owed/${known ?? 'question'}`,
    values: () => owedValues(values),
    sources: OUR_DAY,
  })
}

function listed(owed: readonly DraftLine[], tongues: Tongues): DraftLine[] {
  if (owed.length < 2) return [...owed]
  const lead = say(tongues, { role: 'lead', part: 'lead', values: () => ({ situation: SITUATION }) })
  return [lead, ...owed.map((line) => ({ ...line, text: `- ${line.text}` }))]
}

/** What would help the buyer meanwhile. */
function asking(tongues: Tongues): DraftLine[] {
  const values = { count: 1, choices: false, situation: SITUATION }
  return [
    say(tongues, { role: 'lead', part: 'asking', values: () => values }),
    say(tongues, { role: 'question', part: questionPart(QUESTION), values: () => ({ unit: 'pc', goods: [] }) }),
  ]
}

function nextStep(owed: number, promise: PromisedMoment, tongues: Tongues): DraftLine {
  const none = { answerBy: promise, followUp: promise }
  return say(tongues, {
    role: 'next_step',
    part: nextStepPart(SITUATION, true),
    values: () => ({ owed, promise, ...none }),
    sources: OUR_DAY,
  })
}
