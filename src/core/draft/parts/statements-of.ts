const CHOICE = /^\s*[a-e]\)\s/u
const MARK = /^\s*(?:[-•*]|\d{1,2}[.)](?!\d))\s+/u

/** The lines and sentences of a letter that state something: no questions, no choices offered below one. */
export function statementsOf(body: string): string[] {
  return body
    .split('\n')
    .filter((line) => !CHOICE.test(line) && !/[?？؟]/u.test(line))
    .map((line) => line.replace(MARK, ''))
    .flatMap((line) => line.split(/(?<=[.!;])(?<!(?:^|\D)\d{1,2}\.)\s+|(?<=[。；！])/u))
}
