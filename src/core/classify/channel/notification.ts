import { fold } from '../../words/fold.ts'
import { has } from '../../words/lexicon.ts'
import { addressesIn } from '../../words/mail-address.ts'
import { bothEnds, CAPS } from '../../words/reading-caps.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { Field, Platform, PlatformRules } from '../rules/platform-rules.ts'
import { type Labelled, labelledLines } from '../text/labelled-lines.ts'
import { type Line, linesOf } from '../text/lines.ts'
import { type Message, messageIn } from './message-inside.ts'
import { isHeading, isNothing, type Voice, voiceOf } from './platform-voice.ts'

/** What a notification holds: the buyer's own message, and the labelled facts about him. */
export interface Notification {
  /** Null when nobody's words were found. */
  readonly message: string | null
  readonly fields: Readonly<Record<string, string>>
  /** The platform says that a buyer wrote. */
  readonly announced: boolean
  /** The buyer goes on with a conversation. */
  readonly replied: boolean
}

/** Labels whose values are no facts of the buyer. */
const NO_FACTS: ReadonlySet<Field> = new Set(['message', 'skipped', 'stamp'])
/** Who speaks and when, at the head of a line of a chat. */
const TURN = /^([^\s(:（：]{1,20})\s?[[(（][^()（）[\]]{0,30}\d{1,2}[:.]\d{2}[^()（）[\]]{0,12}[\])）]\s?[:：]/
/** What a platform has to say first it says up here. */
const HEAD = 2000

/**
 * Takes a notification or form apart.
 *
 * @param platform who wrote it; null for a form or a directory no rule names
 */
export function readNotification(
  text: string,
  subject: string,
  platform: Platform | null,
  rules: PlatformRules,
): Notification {
  const voice = voiceOf(rules, platform)
  const all = linesOf(bothEnds(text, CAPS.letter))
  const lines = withoutOurTurns(ownPart(all, voice), rules)
  const labelled = labelledLines(lines, rules)
  const message = messageIn(lines, labelled, voice)
  const head = fold(`${subject}\n${text.slice(0, HEAD)}`)
  return {
    message: message === null || isNothing(message.text, voice) ? null : message.text,
    fields: whole(fieldsOf(labelled, message, voice)),
    announced: has(voice.announces, head),
    replied: lines.length < all.length || has(voice.replied, head),
  }
}

/** Up to our own older message, which platforms repeat below the new one. */
function ownPart(lines: readonly Line[], { previous }: Voice): readonly Line[] {
  const end = lines.findIndex((line) => isHeading(line, previous))
  return end > 0 ? lines.slice(0, end) : lines
}

/** A chat shows what we said last above what the buyer says now: "You (10-29 17:02): …" */
function withoutOurTurns(lines: readonly Line[], rules: PlatformRules): readonly Line[] {
  const us = usIn(rules)
  return lines.filter(({ folded }) => !us.has(TURN.exec(folded)?.[1] ?? ''))
}

/** The first value of each label outside the message. */
function fieldsOf(labelled: readonly Labelled[], message: Message | null, voice: Voice): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { at, field, value } of labelled) {
    const inside = message !== null && at >= message.from && at < message.to
    if (inside || NO_FACTS.has(field) || fields[field] !== undefined) continue
    if (value !== '' && !isNothing(value, voice)) fields[field] = value
  }
  return fields
}

/** One name of the two halves some forms ask for, and the address that stands behind a name. */
function whole({ given, family, ...fields }: Record<string, string>): Record<string, string> {
  const first = given ?? fields['name'] ?? ''
  const joined = family === undefined || first.includes(family) ? first : `${first} ${family}`.trim()
  if (joined === '') return fields
  const address = addressesIn(joined)[0]
  if (address === undefined) return { ...fields, name: joined }
  const name = joined
    .slice(0, joined.toLowerCase().indexOf(address))
    .replace(/["'<>()[\]]|mailto:/gi, '')
    .trim()
  return { email: address, ...fields, ...(name === '' ? {} : { name }) }
}

const usIn = builtOnce(({ us }: PlatformRules): ReadonlySet<string> => new Set(allWords(us.words).map(fold)))
