import type { Company } from '../../company.ts'
import type { Channel } from '../../inquiry.ts'
import type { Address, Mail } from '../../mail.ts'
import { fold, tidy } from '../../words/fold.ts'
import { has, marked } from '../../words/lexicon.ts'
import { addressesIn } from '../../words/mail-address.ts'
import { CAPS } from '../../words/reading-caps.ts'
import { allWords, builtOnce } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import type { Platform, PlatformRules } from '../rules/platform-rules.ts'
import { type Authentication, authentication } from '../sender/authentication.ts'
import { hostOf, isWithin, registered } from '../sender/domains.ts'
import { forwardedLetter } from '../text/forwarded.ts'
import { answerLink } from './answer-link.ts'
import { cardOf } from './buyer-card.ts'
import { type Notification, readNotification } from './notification.ts'

/** The letter inside a mail: who wrote it to us, by which way, and his words. */
export interface Inner {
  readonly channel: Channel
  readonly whole: string
  /** The person to answer; null when the mail names no address that may be trusted. */
  readonly writer: Address | null
  readonly fields: Readonly<Record<string, string>>
  /** A platform wrote by itself: nobody's message is inside. */
  readonly notice: boolean
  /** The platform says that a buyer wrote. */
  readonly announced: boolean
  /** The platform says that the buyer goes on with a conversation. */
  readonly replied: boolean
  /** Where the platform lets us answer the buyer. */
  readonly answerAt: string | null
}

const ROBOT =
  /^(?:no-?reply|do-?not-?reply|notifications?|mailer|wordpress|web-?form|forms?|website|contact-?form|system|www-data|postmaster|admin|web|submissions?|alerts?|leads?)\b/
/** What tells of a person rather than of goods. */
const PERSON = ['name', 'email', 'company', 'country', 'phone']

/**
 * Unwraps what a platform or a web form wrote for a buyer; any other mail is its own letter.
 * A mail that fails authentication is no platform's. When our server says nothing of the platform's domain the message is
 * read, but no address in it is believed. A form is believed as much as whoever fills it in, so it needs no proof: many
 * websites send theirs unsigned.
 */
export function unwrap(mail: Mail, company: Company, rules: PlatformRules, texts: MailTextRules): Inner {
  const whole = tidy(mail.text)
  const direct = letter('direct', whole, mail.from)
  const trust = authentication(mail)
  const platform = platformOf(mail, rules)
  if (platform && trust === 'fail') return direct
  const columns = tidy(mail.text.replaceAll('\t', '   '))
  const title = mail.headers['list-unsubscribe'] ? '' : mail.subject
  const notification = readNotification(columns, title, platform ?? null, rules)
  if (platform) return fromPlatform(mail, columns, platform, trust, notification, rules)
  const passedOn = trust === 'fail' ? null : fromColleague(direct, mail, company, texts)
  const form = passedOn ?? fromForm(mail, columns, notification, company, rules)
  return form ?? fromDirectory(mail, columns, notification, trust, rules) ?? direct
}

function letter(channel: Channel, whole: string, writer: Address | null, fields: Inner['fields'] = {}): Inner {
  return { channel, whole, writer, fields, notice: false, announced: false, replied: false, answerAt: null }
}

/** The platform whose domain a mail comes from. */
function platformOf(mail: Mail, rules: PlatformRules): Platform | undefined {
  const host = hostOf(mail.from)
  return rules.platforms.known.find(({ domains }) => isWithin(host, domains))
}

/** When the platform says that a buyer wrote, its whole text stands for a message that cannot be made out. */
function fromPlatform(
  mail: Mail,
  whole: string,
  platform: Platform,
  trust: Authentication,
  { message, fields, announced, replied }: Notification,
  rules: PlatformRules,
): Inner {
  const person = mail.replyTo[0] ?? bracketed(mail.subject)
  const told = { ...cardOf(whole, nameOfPerson(mail)), ...fields }
  const spoken = message !== null && (person !== null || PERSON.some((field) => told[field] !== undefined))
  const { email: _, ...unaddressed } = told
  return {
    ...letter(platform.channel, spoken ? message : whole, trust === 'pass' ? buyerOf(told, person) : null),
    fields: trust === 'pass' ? told : unaddressed,
    notice: !spoken && !announced,
    announced,
    replied,
    answerAt: answerLink(mail, platform.domains, rules),
  }
}

function fromForm(
  mail: Mail,
  whole: string,
  notification: Notification,
  company: Company,
  rules: PlatformRules,
): Inner | null {
  const { message, fields } = notification
  if (message === null || !isForm(mail, whole, notification, company, rules)) return null
  return letter('web_form', message, buyerOf(fields, mail.replyTo[0] ?? null), fields)
}

/** A directory that no rule names, by what it says of a buyer and by the card it shows of him. */
function fromDirectory(
  mail: Mail,
  whole: string,
  { message, fields }: Notification,
  trust: Authentication,
  rules: PlatformRules,
): Inner | null {
  const facts = PERSON.filter((field) => fields[field] !== undefined).length
  const said = fold(`${mail.subject}\n${whole.slice(0, CAPS.purpose)}`)
  if (trust !== 'pass' || message === null || facts < 2 || !has(directoryWords(rules), said)) return null
  const domain = registered(hostOf(mail.from))
  const writer = buyerOf(fields, mail.replyTo.find(({ address }) => registered(hostOf(address)) !== domain) ?? null)
  return { ...letter('other_platform', message, writer, fields), answerAt: answerLink(mail, [domain], rules) }
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

const formWords = builtOnce(({ forms }: PlatformRules) => marked(allWords(forms.words)))
const directoryWords = builtOnce(({ directories }: PlatformRules) => marked(allWords(directories.words)))
