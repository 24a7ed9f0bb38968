import type { Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import { statementsOf } from '../parts/statements-of.ts'
import { withoutDates } from '../written/written-dates.ts'
import { withoutHours } from '../written/written-hours.ts'
import { numbersIn } from '../written/written-numbers.ts'
import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'
import { onFile } from './on-file.ts'

/** Figures that nothing on file bears out, and two figures for one fact. */
export function numberFaults(letter: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules): Found[] {
  return [...strayNumbers(letter, triage, rules), ...contradictions(letter, rules)]
}

function strayNumbers(letter: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules): Found[] {
  const known = onFile(rules).numbers
  const given = new Set([...buyersNumbers(triage), ...draftedNumbers(letter)])
  return statementsOf(letter.own).flatMap((sentence) =>
    figuresIn(sentence, letter)
      .filter((number) => !known.has(number) && !given.has(number))
      .map((number) => ({ check: 'number-without-source', evidence: `${number}: ${sentence.slice(0, 80)}` })),
  )
}

/** What the buyer wrote, in whichever form he writes numbers, and what was read in it. */
function buyersNumbers({ text, language, request, buyer, points }: Omit<Triage, 'draft'>): number[] {
  return [...numbersIn(text), ...numbersIn(text, language), ...numbersIn(JSON.stringify([request, buyer, points]))]
}

/** An answer of the draft states what its source holds; other lines only count and repeat. */
function draftedNumbers({ drafted, language }: LetterText): number[] {
  return drafted
    .filter(({ role, sources }) => role !== 'answer' || sources.length > 0)
    .flatMap(({ text }) => numbersIn(text, language))
}

/** Two lines that name the same fact of the same goods must share a figure. */
function contradictions(letter: LetterText, { catalogue }: Rules): Found[] {
  const stated = statementsOf(letter.body).map((sentence) => ({ sentence, figures: figuresIn(sentence, letter) }))
  const goodsOf = (sentence: string) =>
    catalogue.filter(({ sku, name }) => sentence.includes(sku) || sentence.includes(name)).map(({ sku }) => sku)
  return Object.values(letter.words?.figures ?? {}).flatMap((sound): Found[] => {
    const [first, ...others] = stated.filter(
      ({ sentence, figures }) => figures.length > 0 && sentence.search(sound) !== -1,
    )
    const other = others.find(
      ({ sentence, figures }) =>
        first !== undefined &&
        !(isDrafted(sentence, letter) && isDrafted(first.sentence, letter)) &&
        goodsOf(sentence).join() === goodsOf(first.sentence).join() &&
        !figures.some((figure) => first.figures.includes(figure)),
    )
    return other === undefined ? [] : [{ check: 'two-numbers', evidence: other.sentence }]
  })
}

function isDrafted(sentence: string, { drafted }: LetterText): boolean {
  return drafted.some(({ text }) => text.includes(sentence))
}

function figuresIn(sentence: string, { language }: LetterText): number[] {
  return numbersIn(withoutHours(withoutDates(sentence)), language)
}
