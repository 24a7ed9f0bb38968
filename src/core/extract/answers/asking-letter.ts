import type { AskingLetter } from '../../history.ts'
import type { AskBack } from '../../inquiry.ts'
import { questionsIn } from './letter-questions.ts'

/**
 * What a letter of ours asked, as it went out: staff may have changed the questions that were drafted, and left some out.
 *
 * @param at ISO 8601 instant
 * @param drafted the questions of its draft
 */
export function askingLetter(text: string, drafted: readonly AskBack[], at: string): AskingLetter {
  const written = questionsIn(text)
  const questions = written.map((one) => ({
    ...one,
    missing: drafted.find(({ question }) => question === one.question)?.missing ?? null,
  }))
  return { at, questions: written.length > 0 ? questions : drafted.filter(({ question }) => text.includes(question)) }
}
