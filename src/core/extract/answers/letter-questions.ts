import type { LetterQuestion } from '../../history.ts'

/** Marks of a quotation, of a bullet, of emphasis. */
const MARKS = /^[>|\s*_]{1,20}/u
const NUMBERED = /^([1-9])[.)．、]\s{0,3}(\S.{0,400})$/u
const LETTERED = /^\(?([a-d])[).．、]\s{0,3}(\S.{0,200})$/iu
const ASKING = /[?？؟][\s*_)]{0,3}$/u
/** A mail program wraps a line only when it is about this long. */
const WRAPPED = 55
/** Lines of a letter that are looked through. */
const MOST_LINES = 400

/** A line of a letter, with the lines into which a mail program broke it. */
interface Item {
  readonly number: number | null
  readonly letter: string | null
  readonly text: string
}

interface Question extends LetterQuestion {
  readonly choices: string[]
}

/**
 * The questions of a letter of ours, also as a reply repeats it: the numbered ones with the choices below them, or the single
 * one that offers choices. Which facts they ask for is not known.
 */
export function questionsIn(letter: string): LetterQuestion[] {
  const items = itemsOf(letter)
  const numbered = withChoices(items, ({ number, text }, found) => number === found + 1 && ASKING.test(text))
  if (numbered.length > 0) return numbered
  return withChoices(items, ({ text }) => ASKING.test(text)).filter(({ choices }) => choices.length > 1)
}

/** How many questions a letter has asked where its text ends in the last of them; 0 when it goes on after it. */
export function askedAtEnd(letter: string): number {
  const questions = questionsIn(letter)
  const last = questions.at(-1)
  const end = itemsOf(letter).at(-1)?.text
  return last !== undefined && [last.question, ...last.choices].includes(end ?? '') ? questions.length : 0
}

function withChoices(items: readonly Item[], isNext: (item: Item, found: number) => boolean): Question[] {
  const questions: Question[] = []
  let open = false
  for (const item of items) {
    const last: Question | undefined = questions.at(-1)
    const isChoice: boolean = open && item.letter !== null && item.letter === 'abcd'[last?.choices.length ?? 0]
    if (isChoice) last?.choices.push(item.text)
    else if (isNext(item, questions.length)) questions.push({ missing: null, question: item.text, choices: [] })
    open = isChoice || questions.at(-1) !== last
  }
  return questions
}

function itemsOf(letter: string): Item[] {
  const items: Item[] = []
  let before = ''
  for (const written of letter.split('\n').slice(0, MOST_LINES)) {
    const line = written.replace(MARKS, '').trimEnd()
    const last = items.at(-1)
    const item = itemOf(line)
    const isNew = item.number !== null || item.letter !== null || before.length < WRAPPED || ASKING.test(before)
    if (line !== '' && (isNew || !last)) items.push(item)
    else if (line !== '' && last) items[items.length - 1] = { ...last, text: `${last.text} ${line}` }
    before = line
  }
  return items
}

function itemOf(line: string): Item {
  const [, number, asked] = NUMBERED.exec(line) ?? []
  const [, letter, choice] = LETTERED.exec(line) ?? []
  return {
    number: number === undefined ? null : Number(number),
    letter: letter?.toLowerCase() ?? null,
    text: asked ?? choice ?? line,
  }
}
