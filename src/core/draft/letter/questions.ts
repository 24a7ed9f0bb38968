import type { AskBack, DraftLine } from '../../inquiry.ts'
import type { Ask, Choice } from '../ask-back/ask-backs.ts'
import type { Ground } from '../ground/ground.ts'
import { questionPart } from '../parts/parts.ts'
import type { FillPart } from '../wording/templates.ts'
import { say, type Tongues } from '../wording/tongues.ts'
import { goodsOf, unitOf } from './wish.ts'

/** A numbered question of a letter, and the lines it takes. */
export interface Question {
  readonly askBack: AskBack
  readonly lines: readonly DraftLine[]
}

/** Signs before the choices. */
const LETTERS = 'abcdefgh'

/** The questions in words, numbered from 1, each with the choices below it. */
export function questionsOf(asks: readonly Ask[], ground: Ground, tongues: Tongues): Question[] {
  const values = { unit: unitOf(ground), goods: goodsOf(ground) }
  return asks.map((ask, at) => {
    const words = say(tongues, { role: 'question', part: questionPart(ask.id), values: () => values })
    const { own, en, zh } = tongues
    const spoken = {
      own: spokenIn(own, words.text, ask),
      en: spokenIn(en, words.gloss.en, ask),
      zh: spokenIn(zh, words.gloss.zh, ask),
    }
    const question: DraftLine = {
      ...words,
      text: `${at + 1}. ${spoken.own.question}`,
      gloss: { en: spoken.en.question, zh: spoken.zh.question },
    }
    const choices = spoken.own.choices.map(
      (choice, place): DraftLine => ({
        role: 'choice',
        text: `   ${LETTERS.charAt(place)}) ${choice}`,
        gloss: { en: spoken.en.choices[place] ?? choice, zh: spoken.zh.choices[place] ?? choice },
        points: [],
        sources: [],
      }),
    )
    return {
      askBack: { missing: ask.missing, question: spoken.own.question, choices: spoken.own.choices },
      lines: [question, ...choices],
    }
  })
}

/** The first line of the part asks; lines that begin with a dash are its choices, unless they were made from our files. */
function spokenIn(fill: FillPart, text: string, { choices }: Ask): { question: string; choices: readonly string[] } {
  const [question = '', ...rest] = text.split('\n')
  const written = rest.map((line) => line.replace(/^\s*-\s*/u, '').trim()).filter((line) => line !== '')
  return { question, choices: choices.length > 0 ? choices.map((choice) => choiceIn(fill, choice)) : written }
}

function choiceIn(fill: FillPart, choice: Choice): string {
  switch (choice.kind) {
    case 'model':
      return choice.name
    case 'quantity':
      return fill('quantity', { max: null, ...choice.quantity })
    case 'incoterm':
      return fill('choice-incoterm', { term: choice.term, port: choice.port })
    default:
      return choice satisfies never
  }
}
