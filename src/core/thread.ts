import { isFree } from 'freemail'
import { z } from 'zod'
import type { Mail } from './mail.ts'
import { fold } from './words/fold.ts'
import { builtOnce } from './words/word-lists.ts'

const days = z.strictObject({ because: z.string().min(1), value: z.number().int().positive() })

/** `rules/threads.yaml`: the words by which subjects are compared, and how many days count. */
export const threadsSchema = z.strictObject({
  past: days,
  days,
  copies: days,
  prefixes: z.strictObject({ because: z.string().min(1), words: z.array(z.string().min(1)) }),
  generic: z.strictObject({ because: z.string().min(1), words: z.array(z.string().min(1)) }),
})
export type ThreadRules = z.output<typeof threadsSchema>

/** Whatever a subject begins with up to a colon, as far as a mark may reach. */
const MARK = /^([^:：]{1,24})[:：]\s*/u
/** How often it was answered, as in `Re[2]` and `Re (2)`. */
const COUNT = /[[(]\d{1,3}[\])]\s*$/
const foldedMarks = builtOnce(({ words }: ThreadRules['prefixes']) => new Set(words.map(fold)))

/** A mail of a conversation that the new one may belong to. */
export interface KnownMail {
  readonly conversationId: string
  readonly messageId: string | null
  /** We wrote it. */
  readonly ours: boolean
  /** The buyer's, in lower case. */
  readonly address: string | null
  readonly subject: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** The new mail, as far as it matters here. */
export interface Arrival {
  /** Message ids it answers, the nearest first. */
  readonly answers: readonly string[]
  readonly subject: string
  /** The writer's, in lower case; null when no address may be trusted. */
  readonly address: string | null
  /** A platform wrote for the buyer: strangers share its domain. */
  readonly relayed: boolean
  readonly at: string
}

/**
 * The conversation a mail goes on with; null when it starts one.
 * A mail that answers one of ours belongs there whoever wrote it. An id of a buyer's own mail counts only for the buyer or
 * a colleague, because anyone who was in copy knows it. A subject counts only for the same address. Two buyers who both
 * write "Inquiry" must never meet: showing one's price to the other is the worst failure.
 */
export function conversationOf(arrival: Arrival, known: readonly KnownMail[], rules: ThreadRules): string | null {
  for (const id of arrival.answers) {
    const answered = known.find((mail) => mail.messageId === id && (mail.ours || sameParty(arrival, mail.address)))
    if (answered) return answered.conversationId
  }
  return bySubject(arrival, known, rules)?.conversationId ?? null
}

/** In-Reply-To names the mail that is answered, References the way to it with the nearest last (RFC 5322 section 3.6.4). */
export function answeredIds(mail: Mail): string[] {
  return [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])]
}

/** The subject without the marks of answering and forwarding before it, in any language: `Re[2]: AW: Bolts` is about `Bolts`. */
export function withoutMarks(subject: string, { prefixes }: ThreadRules): string {
  const marks = foldedMarks(prefixes)
  let rest = subject.trim()
  for (;;) {
    const [mark, word = ''] = MARK.exec(rest) ?? []
    if (mark === undefined || !marks.has(fold(word).replace(COUNT, '').trim())) return rest
    rest = rest.slice(mark.length)
  }
}

/** The subject without marks, for comparing. */
export function bareSubject(subject: string, rules: ThreadRules): string {
  return withoutMarks(subject, rules).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

function sameParty({ address, relayed }: Arrival, other: string | null): boolean {
  if (address === null || other === null) return false
  return address === other || (!relayed && !isFree(address) && domainOf(address) === domainOf(other))
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

function bySubject(arrival: Arrival, known: readonly KnownMail[], rules: ThreadRules): KnownMail | undefined {
  const subject = bareSubject(arrival.subject, rules)
  if (arrival.address === null || isGeneric(subject, rules)) return undefined
  const from = new Date(Date.parse(arrival.at) - rules.days.value * 86_400_000).toISOString()
  return known
    .filter((mail) => !mail.ours && mail.address === arrival.address && mail.at >= from)
    .filter((mail) => bareSubject(mail.subject, rules) === subject)
    .reduce<KnownMail | undefined>((latest, mail) => (latest && latest.at > mail.at ? latest : mail), undefined)
}

/** Says nothing of its own: every word of it stands on the list. */
function isGeneric(subject: string, rules: ThreadRules): boolean {
  const words = subject.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
  return words.every((word) => rules.generic.words.includes(word))
}
