import { has, type Lexicon, marked } from '../../words/lexicon.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import { builtOnce, inLanguage } from '../../words/word-lists.ts'
import type { Story } from '../rules/story-rules.ts'
import { hostOf } from '../sender/domains.ts'
import type { Seen } from './seen.ts'
import { type ToldSentence, toldSentences } from './told-sentences.ts'

/** A story that a letter tells, with its points and the sentences that told it. */
export interface FoundStory<T extends Story> {
  readonly story: T
  readonly points: number
  readonly evidence: string
}

interface Family {
  readonly points: number
  readonly sender: boolean
  readonly words: readonly Lexicon<true>[]
}

interface Met {
  readonly points: number
  readonly written: string
}

interface Told {
  readonly families: readonly Family[]
  readonly unless: readonly Lexicon<true>[]
}

/** Of a long sentence no more is shown as evidence. */
const QUOTED = 120

/** The stories of which a letter tells enough, in its own language, in English, and in words that every language uses. */
export function storiesIn<T extends Story>(seen: Seen, stories: readonly T[]): FoundStory<T>[] {
  const letter = toldSentences(bothEnds(letterOf(seen), CAPS.purpose))
  const sender = toldSentences(senderOf(seen))
  const answers = seen.mail.inReplyTo.length > 0 || seen.mail.references.length > 0
  return stories.flatMap((story) => {
    if (story.opening && answers) return []
    const { families, unless } = compiled(story)(seen.language)
    const sure = letter.filter(({ folded }) => !unless.some((words) => has(words, folded)))
    const stretches = story.within === 'letter' ? [sure] : sure.map((sentence) => [sentence])
    const met = stretches.map((stretch) => metIn(families, stretch, sender)).find(({ length }) => length >= story.least)
    return met === undefined ? [] : [{ story, ...weighed(met) }]
  })
}

/** The families met, each with the first sentence that told of it. */
function metIn(families: readonly Family[], stretch: readonly ToldSentence[], sender: readonly ToldSentence[]): Met[] {
  return families.flatMap((family) => {
    const sentence = heard(family, stretch) ?? (family.sender ? heard(family, sender) : undefined)
    return sentence === undefined ? [] : [{ points: family.points, written: sentence.written }]
  })
}

function weighed(met: readonly Met[]): { readonly points: number; readonly evidence: string } {
  const points = met.reduce((sum, one) => sum + one.points, 0)
  const sentences = [...new Set(met.map(({ written }) => written.slice(0, QUOTED)))]
  return { points: Math.round(points * 10) / 10, evidence: sentences.slice(0, 2).join(' … ') }
}

/** A resumed subject may be ours. */
function letterOf({ mail, inner, text, resumes }: Seen): string {
  const subject = resumes ? '' : inner.channel === 'direct' ? mail.subject : (inner.fields['subject'] ?? '')
  return `${subject}\n\n${text}`
}

function senderOf({ inner, signature }: Seen): string {
  const domain = hostOf(inner.writer?.address ?? '').replace(/[.-]/g, ' ')
  return [inner.writer?.name ?? '', inner.fields['company'] ?? '', domain, signature].join('\n\n')
}

function heard({ words }: Family, sentences: readonly ToldSentence[]): ToldSentence | undefined {
  return sentences.find(({ folded }) => words.some((one) => has(one, folded)))
}

const compiled = builtOnce((story: Story) =>
  inLanguage(
    (language): Told => ({
      families: Object.values(story.families).map(({ points, sender, words }) => ({
        points,
        sender,
        words: spoken(words, language),
      })),
      unless: spoken(story.unless ?? {}, language),
    }),
  ),
)

const lexiconOf = builtOnce(marked)

function spoken(words: Story['families'][string]['words'], language: string): Lexicon<true>[] {
  return [...new Set([language, 'en', 'any'])].flatMap((one) => {
    const list = words[one]
    return list === undefined ? [] : [lexiconOf(list)]
  })
}
