import { parseSync, Visitor } from 'vite'

/** What reads as words for people and not as a pattern, a header or a place: a sentence, or something counted. */
const SENTENCE = /^(?:[A-Z][a-z]* [^\\^]+|\{\{\}\} [^\\^]+\.|\{\{\}\}(?: [a-z]{4,})+)$/

/** Whole sentences that stand in source code, with `{{}}` for what is filled in. */
export function readSentences(code: string, file: string): string[] {
  const found: string[] = []
  const keep = (text: string): void => {
    if (SENTENCE.test(text)) found.push(text)
  }
  new Visitor({
    Literal: ({ value }) => (typeof value === 'string' ? keep(value) : undefined),
    TemplateLiteral: ({ quasis }) => keep(quasis.map(({ value }) => value.cooked ?? '').join('{{}}')),
  }).visit(parseSync(file, code).program)
  return found
}
