/** What a line says to one question, in marks: the choices it takes, or where its own words stand in the line. */
export interface Marked {
  /** From 1. */
  readonly number: number
  /** Small letters; empty when the buyer answers in words. */
  readonly letters: readonly string[]
  readonly from: number
  readonly to: number
}

/** A digit that may name a question, with what may stand between it and the answer. */
const LABEL = /(?<![\p{L}\p{N}]|\d[.,:/-])q?([1-9])(?!\d)( {0,3}[.):=>-]{0,2})/gu
/** A letter by itself; not that of `a.m.`, `b/w` or `c'est`. */
const LETTER = /^[ .):=>(-]{0,24}([a-d])(?![\p{L}\p{N}'’]|[./-]\p{L})/u
const FURTHER = /^[) ]{0,2}[/&+] {0,4}([a-d])(?![\p{L}\p{N}'’]|[./-]\p{L})/u
/** `1b2a`: the next answer begins without a blank. */
const GLUED = /(?<=(?:^|[^\p{L}\p{N}])(?:[1-9][a-d]){1,8})(?=[1-9][a-d](?:[1-9]|$|[^\p{L}\p{N}]))/gu
/** Longer words answer something else, or are a letter of their own. */
export const LONGEST_WORDS = 80

/**
 * The answers of one line, such as `1 b, 2 a` or `1. FOB, 2. 500`. Numbers of something else are left out: an answer opens
 * its line or follows a colon, unless several stand side by side, and behind a letter nothing goes on.
 *
 * @param marks the line as `marksOf` gives it
 * @param asked by question, its choices as they are compared
 */
export function markedAnswers(marks: string, asked: readonly (readonly string[])[]): Marked[] {
  const labels = [...marks.matchAll(LABEL)]
  const answers = labels.flatMap((label, at): Marked[] => {
    const number = Number(label[1])
    const from = label.index + label[0].length
    const to = labels[at + 1]?.index ?? marks.length
    const choices = asked[number - 1]
    if (choices === undefined) return []
    const letters = lettersIn(marks.slice(from, to), choices)
    if (letters.length > 0) return [{ number, letters, from, to }]
    return isSetOff(label[2] ?? '') && isInWords(marks.slice(from, to)) ? [{ number, letters, from, to }] : []
  })
  const rising = answers.every(({ number }, at) => number > (answers[at - 1]?.number ?? 0))
  const lettered = answers.filter(({ letters }) => letters.length > 0)
  if (!rising) return []
  if (opens(marks, labels[0]?.index ?? 0)) return answers
  return lettered.length > 1 ? lettered : []
}

/** `b and a`, or a lone `b`: one letter for each question and nothing else. */
export function bareLetters(marks: string, asked: readonly (readonly string[])[]): Marked[] {
  const letters = marks.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const fits = letters.length === asked.length && letters.every((letter, at) => isChoice(letter, asked[at] ?? []))
  return fits ? letters.map((letter, at) => ({ number: at + 1, letters: [letter], from: 0, to: marks.length })) : []
}

/** Parts answers that stand together without a blank. */
export function unglued(line: string): string {
  return line.replace(GLUED, ' ')
}

/** The choices that a stretch takes, when what follows them is nothing, a mark, or the choice in words. */
export function lettersIn(marks: string, choices: readonly string[]): string[] {
  const [whole, first] = LETTER.exec(marks) ?? []
  if (whole === undefined || first === undefined || !isChoice(first, choices)) return []
  const letters = [first]
  let rest = marks.slice(whole.length)
  for (let more = FURTHER.exec(rest); more?.[1] && isChoice(more[1], choices); more = FURTHER.exec(rest)) {
    letters.push(more[1])
    rest = rest.slice(more[0].length)
  }
  return endsHere(rest, choices['abcd'.indexOf(first)] ?? '') ? letters : []
}

function isChoice(letter: string, choices: readonly string[]): boolean {
  return letter.length === 1 && 'abcd'.slice(0, choices.length).includes(letter)
}

function endsHere(rest: string, choice: string): boolean {
  const words = rest.replace(/^[\s.,;:)\]!=>(、。،؛-]{1,24}/u, '')
  if (words === '' || /^[&+/]\s*$/u.test(words) || words.startsWith(choice.slice(0, 12))) return true
  return /^\s{0,2}[.,;:)!(、。،؛]/u.test(rest) && !/[?？؟]/u.test(rest)
}

/** Whether the first number opens its line, or what stands before it ends in a colon. */
function opens(marks: string, first: number): boolean {
  const before = marks.slice(0, first).trimEnd()
  return /^[\s*#•>(-]*$/u.test(before) || before.endsWith(':')
}

function isSetOff(mark: string): boolean {
  return mark.trim() !== ''
}

function isInWords(marks: string): boolean {
  return /[\p{L}\p{N}]/u.test(marks) && marks.length <= LONGEST_WORDS && !/[?？؟]/u.test(marks)
}
