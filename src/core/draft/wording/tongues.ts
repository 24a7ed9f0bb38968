import type { DraftLine } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import type { LetterLanguage } from './letter-language.ts'
import { type FillPart, partsOf } from './templates.ts'

/** The parts in the letter's language and in those of the desk. */
export interface Tongues {
  readonly own: FillPart
  readonly en: FillPart
  readonly zh: FillPart
}

export function tonguesOf(rules: Rules, language: LetterLanguage): Tongues {
  const parts = partsOf(rules)
  return { own: parts(language), en: parts('en'), zh: parts('zh') }
}

/** What a line of a letter is made of. Values that are words themselves are made anew in each language. */
export interface Wording extends Pick<DraftLine, 'role'>, Partial<Pick<DraftLine, 'points' | 'sources'>> {
  readonly part: string
  readonly values: (fill: FillPart) => Readonly<Record<string, unknown>>
}

/** A line of the letter beside its gloss. */
export function say(tongues: Tongues, { role, part, values, points = [], sources = [] }: Wording): DraftLine {
  const { own, en, zh } = tongues
  return {
    role,
    part,
    text: own(part, values(own)),
    gloss: { en: en(part, values(en)), zh: zh(part, values(zh)) },
    points,
    sources,
  }
}
