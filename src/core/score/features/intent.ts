import { firstOfEach } from '../../words/first-of-each.ts'
import type { Feature } from '../case.ts'
import type { CodedFeature } from '../scoring-rules.ts'

/** Features of how serious the buyer is. */
export const INTENT = {
  several_questions: ({ facts }) => {
    const [first, second] = firstOfEach(facts.points, ({ type }) => type)
    return first && second ? [`${first.text} · ${second.text}`] : []
  },
  answers_us: ({ reading, history, mail }) => (reading.kind === 'reply' || history.answersOurs ? [mail.subject] : []),
} as const satisfies Partial<Record<CodedFeature, Feature>>
