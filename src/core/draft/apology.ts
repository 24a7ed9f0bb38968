import type { Draft, DraftLine, DraftPromise, LatePromise, Triage } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { checkDraft } from './check/check.ts'
import { nextStep, remedy } from './letter/next-step.ts'
import { signatureOf } from './letter/signature.ts'
import { openingPart, owedValues, questionPart } from './parts/parts.ts'
import type { OpenItem } from './parts/statement.ts'
import { owedStill } from './promise/late.ts'
import type { Load } from './promise/load.ts'
import { promisedMoment } from './promise/promise.ts'
import { underLoad, workOwed } from './promise/promised-work.ts'
import { letterLanguageFor } from './wording/letter-language.ts'
import { say, type Tongues, tonguesOf } from './wording/tongues.ts'
import { greetable } from './written/buyers-words.ts'

const SITUATION = 'delay'
/** Of `questions.liquid`. */
const QUESTION = 'next-move'
const OUR_DAY = [{ kind: 'calendar', place: 'promise' }] as const

/**
 * The letter that owns a delay of ours: sorry once, what is still owed, a new day for it and what we do to make up for it.
 * Only a manager may approve it, so that he knows.
 *
 * @param late promises to one buyer, at least one
 * @param triage of his mail that we answered with them
 * @param subject of the letter that promised
 * @param now ISO 8601 instant
 * @param load what lies on our desk, which puts off the new day
 */
export function apologyFor(
  late: readonly LatePromise[],
  triage: Omit<Triage, 'draft'>,
  subject: string,
  rules: Rules,
  now: string,
  load: Load,
): Draft {
  const language = letterLanguageFor(triage.language)
  const tongues = tonguesOf(rules, language)
  const items = late.map(owedStill)
  const work = underLoad(
    workOwed(
      SITUATION,
      items.map(({ topic }) => topic),
      rules.promiseTimes,
    ),
    load,
    rules.promiseTimes,
  )
  const promise = promisedMoment({ now, work, buyer: triage.buyer }, rules)
  const owed = items.map((item) => owedLine(item, tongues))
  const blocks = [
    [say(tongues, { role: 'greeting', part: 'greeting', values: () => ({ name: greetable(triage.buyer.name) }) })],
    [say(tongues, { role: 'opening', part: openingPart(SITUATION), values: () => ({ wish: '', goods: [] }) })],
    listed(owed, tongues),
    asking(tongues),
    nextStep(SITUATION, { owed: owed.length, promise, answerBy: promise, followUp: promise }, tongues),
    remedy(SITUATION, tongues),
    [say(tongues, { role: 'closing', part: 'closing', values: () => ({}) })],
  ]
  const texts = blocks.map((lines) => lines.map(({ text }) => text).join('\n'))
  const letter = {
    subject,
    text: [...texts, tongues.own('signature', signatureOf({ rules, facts: triage, now }))].join('\n\n'),
    lines: blocks.flat(),
    promises: items.map(({ topic, values }, place): DraftPromise => {
      const what = owed[place]?.gloss ?? { en: '', zh: '' }
      return { topic, values, what, due: promise.at, reasons: promise.reasons }
    }),
    askBack: [{ missing: 'other', question: blocks[3]?.at(-1)?.text ?? '', choices: [] }],
  }
  const tone = checkDraft({ ...letter, language }, { ...triage, points: [] }, rules, now)
  return {
    template: SITUATION,
    language,
    ...letter,
    manager: { rule: 'late', because: rules.promiseTimes.late.because, evidence: '' },
    answers: [],
    attachments: [],
    tone,
  }
}

function owedLine({ topic, values }: OpenItem, tongues: Tongues): DraftLine {
  return say(tongues, { role: 'owed', part: `owed/${topic}`, values: () => owedValues(values), sources: OUR_DAY })
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
