import type { Company } from '../company.ts'
import type { Channel } from '../inquiry.ts'
import type { Address, Mail } from '../mail.ts'
import { fold, tidy } from '../words/fold.ts'
import { has, type Lexicon, lexicon } from '../words/lexicon.ts'
import { addressesIn } from '../words/mail-address.ts'
import { allWords } from '../words/word-lists.ts'
import { type Authentication, authentication } from './authentication.ts'
import { cardOf } from './buyer-card.ts'
import { hostOf, isWithin } from './domains.ts'
import { forwardedLetter } from './forwarded.ts'
import type { MailTextRules } from './mail-text-rules.ts'
import { type Notification, readNotification } from './notification.ts'
import type { Platform, PlatformRules } from './platform-rules.ts'

/** The letter inside a mail: who wrote it to us, by which way, and his words. */
export interface Inner {
  readonly channel: Channel
  readonly whole: string
  /** The person to answer; null when the mail names no address that may be trusted. */
  readonly writer: Address | null
  readonly fields: Readonly<Record<string, string>>
  /** A platform wrote by itself: nobody's message is inside. */
  readonly notice: boolean
  /** The platform says that the buyer goes on with a conversation. */
  readonly replied: boolean
}

const forms = new WeakMap<PlatformRules, Lexicon<true>>()
const ROBOT =
  /^(?:no-?reply|do-?not-?reply|notifications?|mailer|wordpress|web-?form|forms?|website|contact-?form|system|www-data|postmaster|admin|web)\b/

/**
 * Unwraps what a platform or a web form wrote for a buyer; any other mail is its own letter.
 * A mail that fails authentication is no platform's. When our server says nothing of the platform's domain the message is
 * read, but no address in it is believed. A form is believed as much as whoever fills it in, so it needs no proof: many
 * websites send theirs unsigned.
 */
export function unwrap(mail: Mail, company: Company, rules: PlatformRules, texts: MailTextRules): Inner {
  const whole = tidy(mail.text)
  const direct: Inner = { channel: 'direct', whole, writer: mail.from, fields: {}, notice: false, replied: false }
  const trust = authentication(mail)
  const platform = platformOf(mail, rules)
  if (platform) return trust === 'fail' ? direct : fromPlatform(mail, whole, platform, trust, rules)
  const form = fromForm(mail, whole, company, rules)
  if (form || trust === 'fail') return form ?? direct
  return fromColleague(direct, mail, company, texts) ?? direct
}

/** The platform whose domain a mail comes from. */
function platformOf(mail: Mail, rules: PlatformRules): Platform | undefined {
  const host = hostOf(mail.from)
  return rules.platforms.known.find(({ domains }) => isWithin(host, domains))
}

function fromPlatform(
  mail: Mail,
  whole: string,
  platform: Platform,
  trust: Authentication,
  rules: PlatformRules,
): Inner {
  const { message, fields, replied } = readNotification(whole, rules)
  const person = mail.replyTo[0] ?? bracketed(mail.subject)
  const told = { ...cardOf(whole, nameOfPerson(mail)), ...fields }
  const writer = trust === 'pass' ? buyerOf(told, person) : null
  const notice = message === null || (person === null && Object.keys(told).length === 0)
  return {
    channel: platform.channel,
    whole: notice ? whole : (message ?? whole),
    writer,
    fields: told,
    notice,
    replied,
  }
}

function fromForm(mail: Mail, whole: string, company: Company, rules: PlatformRules): Inner | null {
  const notification = readNotification(whole, rules)
  if (notification.message === null || !isForm(mail, whole, notification, company, rules)) return null
  const { message, fields } = notification
  const writer = buyerOf(fields, mail.replyTo[0] ?? null)
  return { channel: 'web_form', whole: message, writer, fields, notice: false, replied: false }
}

/** A buyer's mail that one of us passed on is the buyer's. */
function fromColleague(direct: Inner, mail: Mail, company: Company, texts: MailTextRules): Inner | null {
  if (!isOurs(mail.from?.address ?? '', company)) return null
  const letter = forwardedLetter(mail, direct.whole, (address) => isOurs(address, company), texts)
  return letter === null ? null : { ...direct, ...letter }
}

/** Whether an address lies in a mailbox or a domain of the company. */
export function isOurs(address: string, { mailboxes, domains }: Company): boolean {
  return isWithin(hostOf(address), domains) || mailboxes.some((one) => one.toLowerCase() === address)
}

/** Labelled lines from a robot of our own, or the words of a form with a visitor who is not the sender. */
function isForm(mail: Mail, whole: string, { fields }: Notification, company: Company, rules: PlatformRules): boolean {
  const facts = Object.keys(fields).length
  const ours = isOurs(mail.from?.address ?? '', company)
  const visitor = fields['email'] ?? mail.replyTo[0]?.address
  const stranger = visitor !== undefined && visitor.toLowerCase() !== mail.from?.address
  const named = has(formWords(rules), fold(`${mail.subject}\n${mail.from?.name ?? ''}\n${whole}`))
  const robot = ROBOT.test(mail.from?.address ?? '')
  if (ours) return facts >= 2 && (stranger || named)
  return facts >= 2 && stranger && named && (robot || facts >= 3)
}

/** A labelled address in the body, else the person answers go to. */
function buyerOf(fields: Readonly<Record<string, string>>, person: Address | null): Address | null {
  const name = fields['name'] ?? person?.name ?? null
  const labelled = addressesIn(fields['email'] ?? '')[0]
  if (labelled) return { name, address: labelled }
  return person ? { name, address: person.address } : null
}

/** "[buyer@example.com] subject", as older notifications write it. */
function bracketed(subject: string): Address | null {
  const address = (subject.match(/\[[^[\]]{5,320}\]/g) ?? []).flatMap(addressesIn)[0]
  return address ? { name: null, address } : null
}

/** "Anna Reyes (via Platform)" in the sender, or the name answers go to. */
function nameOfPerson(mail: Mail): string | null {
  const shown = mail.from?.name ?? ''
  const person = shown.slice(0, Math.max(shown.search(/\bvia\b/i), 0)).replace(/(?<![\s([])[\s([]+$/, '')
  return person.length > 1 && person.length <= 60 ? person : (mail.replyTo[0]?.name ?? null)
}

function formWords(rules: PlatformRules): Lexicon<true> {
  const known = forms.get(rules)
  if (known) return known
  const built = lexicon(allWords(rules.forms.words).map((word) => [word, true] as const))
  forms.set(rules, built)
  return built
}
