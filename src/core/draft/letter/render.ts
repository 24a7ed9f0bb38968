import type { AskBack, DraftLine, DraftPromise } from '../../inquiry.ts'
import { languageName } from '../../words/language-name.ts'
import type { Ground } from '../ground/ground.ts'
import { openingPart, owedValues } from '../parts/parts.ts'
import type { Plan, PlannedLine } from '../plan/plan.ts'
import type { LetterLanguage } from '../wording/letter-language.ts'
import { say, type Tongues, tonguesOf } from '../wording/tongues.ts'
import { greetable } from '../written/buyers-words.ts'
import { nextStep, remedy } from './next-step.ts'
import { type Question, questionsOf } from './questions.ts'
import { signatureOf } from './signature.ts'
import { subjectOf } from './subject.ts'
import { goodsOf, wishOf } from './wish.ts'

/** A planned reply in words. */
export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly lines: readonly DraftLine[]
  readonly promises: readonly DraftPromise[]
  readonly askBack: readonly AskBack[]
}

/** Puts a plan into the words of the templates, each line beside its gloss. The buyer's own words go in as data only. */
export function render(plan: Plan, ground: Ground, language: LetterLanguage): Rendered {
  const tongues = tonguesOf(ground.rules, language)
  const questions = questionsOf(plan.asks, ground, tongues)
  const blocks = [
    greeting(ground, tongues),
    opening(ground, language, tongues),
    answers(plan, ground, tongues),
    asking(questions, ground, tongues),
    nextStep(ground.situation, { ...plan, owed: plan.lines.filter(({ role }) => role === 'owed').length }, tongues),
    remedy(ground.situation, tongues),
    [say(tongues, { role: 'closing', part: 'closing', values: () => ({}) })],
  ].map((lines) => lines.filter(({ text }) => text !== ''))
  const texts = blocks.map((lines) => lines.map(({ text }) => text).join('\n'))
  return {
    subject: subjectOf(ground, tongues.own),
    text: [...texts, tongues.own('signature', signatureOf(ground))].filter((text) => text !== '').join('\n\n'),
    lines: blocks.flat(),
    promises: promisesOf(plan, tongues),
    askBack: questions.map(({ askBack }) => askBack),
  }
}

function greeting({ facts }: Ground, tongues: Tongues): DraftLine[] {
  const name = greetable(facts.buyer.name)
  return [say(tongues, { role: 'greeting', part: 'greeting', values: () => ({ name }) })]
}

/** What was understood; to a buyer whose language we do not write, a line about ours. */
function opening(ground: Ground, language: LetterLanguage, tongues: Tongues): DraftLine[] {
  const words = say(tongues, {
    role: 'opening',
    part: openingPart(ground.situation),
    values: (fill) => ({ wish: fill('wish', wishOf(ground)), goods: goodsOf(ground) }),
  })
  const theirs = ground.reading.language === language ? null : languageName(ground.reading.language)
  if (theirs === null) return [words]
  return [words, say(tongues, { role: 'opening', part: 'other-language', values: () => ({ language: theirs }) })]
}

/** The answers in the buyer's order: a list as soon as there are two. */
function answers(plan: Plan, { situation }: Ground, tongues: Tongues): DraftLine[] {
  const lines = plan.lines.map((line) => answer(line, tongues))
  if (lines.length < 2) return lines
  const lead = say(tongues, { role: 'lead', part: 'lead', values: () => ({ situation }) })
  return [lead, ...lines.map((line) => ({ ...line, text: `- ${line.text.replaceAll('\n', '\n  ')}` }))]
}

function answer(line: PlannedLine, tongues: Tongues): DraftLine {
  const { points } = line
  return line.role === 'answer'
    ? say(tongues, { ...line, values: () => line.values })
    : say(tongues, {
        role: 'owed',
        part: `owed/${line.topic}`,
        values: () => owedValues(line.values),
        points,
        sources: [{ kind: 'calendar', place: 'promise' }],
      })
}

/** That a short answer is enough is left out where the letter itself must be short. */
function asking(questions: readonly Question[], { situation, brief }: Ground, tongues: Tongues): DraftLine[] {
  const choices = !brief && questions.some(({ askBack }) => askBack.choices.length > 0)
  const values = { count: questions.length, choices, situation }
  const lead = say(tongues, { role: 'lead', part: 'asking', values: () => values })
  return [lead, ...questions.flatMap(({ lines }) => lines)]
}

/** What the letter binds us to, in the words of the desk. */
function promisesOf({ lines, promise }: Plan, { en, zh }: Tongues): DraftPromise[] {
  return lines.flatMap((line) => {
    if (line.role !== 'owed') return []
    const { topic } = line
    const values = owedValues(line.values)
    const what = { en: en(`owed/${topic}`, values), zh: zh(`owed/${topic}`, values) }
    return [{ topic, values: line.values, what, due: promise.at, reasons: promise.reasons }]
  })
}
