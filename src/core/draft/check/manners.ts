import { Temporal } from 'temporal-polyfill'
import type { Triage } from '../../inquiry.ts'
import type { Rules } from '../../rules.ts'
import type { Found } from './found.ts'
import type { LetterRules } from './letter-rules.ts'
import type { LetterText } from './letter-text.ts'

/** Words or, where words are not apart, signs of the opening. */
const OPENING = { words: 60, signs: 150 }
/** How much more of us than of the buyer an opening may hold. */
const MORE_OF_US = 3

/** Thanks, regret, the buyer before ourselves, his language, and wishes that fit his calendar. */
export function manners(letter: LetterText, triage: Omit<Triage, 'draft'>, rules: Rules, now: string): Found[] {
  return [
    ...thanksOrRegret(letter, triage),
    ...usBeforeYou(letter, triage),
    ...unexplained(letter, triage),
    ...feasts(letter, triage, rules, now),
  ]
}

function thanksOrRegret({ body, words }: LetterText, { kind }: Omit<Triage, 'draft'>): Found[] {
  if (words === null) return []
  if (kind === 'complaint') return body.search(words.regret) === -1 ? [{ check: 'no-regret', evidence: '' }] : []
  return body.search(words.thanks) === -1 ? [{ check: 'no-thanks', evidence: '' }] : []
}

/** To a complaint we answer for ourselves. */
function usBeforeYou({ own, words }: LetterText, { kind }: Omit<Triage, 'draft'>): Found[] {
  if (kind === 'complaint' || !words?.us || !words.you) return []
  const start = own.includes(' ') ? own.split(/\s+/u).slice(0, OPENING.words).join(' ') : own.slice(0, OPENING.signs)
  const count = (sound: RegExp) => start.match(sound)?.length ?? 0
  return count(words.us) > count(words.you) + MORE_OF_US ? [{ check: 'us-before-you', evidence: '' }] : []
}

/** One line must name the language we write in, or the buyer's. */
function unexplained({ body, language }: LetterText, triage: Omit<Triage, 'draft'>): Found[] {
  if (language === triage.language) return []
  const names = [language, triage.language].flatMap((one) => nameOf(one, language))
  const said = names.some((name) => body.toLowerCase().includes(name.toLowerCase()))
  return said ? [] : [{ check: 'language-unexplained', evidence: triage.language }]
}

function nameOf(language: string, inLanguage: string): string[] {
  try {
    return [new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language]
  } catch {
    return []
  }
}

function feasts(
  { body }: LetterText,
  { buyer }: Omit<Triage, 'draft'>,
  { letters, company }: Rules,
  now: string,
): Found[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(company.timeZone).toPlainDate()
  return letters.feasts.flatMap((feast) => {
    const [wish] = body.match(feast.match) ?? []
    if (wish === undefined || (isNear(feast, today) && !feast.notIn.includes(buyer.country ?? ''))) return []
    return [{ check: 'wrong-feast', evidence: wish } as const]
  })
}

function isNear({ from, to, calendar }: LetterRules['feasts'][number], today: Temporal.PlainDate): boolean {
  const { month, day } = calendar === undefined ? today : today.withCalendar(calendar)
  const date = [month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return from <= to ? from <= date && date <= to : from <= date || date <= to
}
