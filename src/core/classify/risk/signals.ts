import { isDisposable, isFree } from 'freemail'
import type { Company } from '../../company.ts'
import type { Rules } from '../../rules.ts'
import { addressesIn } from '../../words/mail-address.ts'
import type { Seen } from '../evidence/seen.ts'
import type { Signal } from '../rules/risk-rules.ts'
import { hostOf, registered, sameHolder } from '../sender/domains.ts'
import { imitated, type KnownDomain } from '../sender/lookalike.ts'
import { archive, dangerousFile, hiddenProgram } from './dangerous-files.ts'
import { deceitfulLink } from './links.ts'
import { massMailing } from './mass-mailing.ts'
import { namesNothing } from './names-nothing.ts'
import { otherCountry } from './sender-country.ts'

/** What is seen in the head, links and files of a mail that warns of it, each with the mail's own words. */
export function signalsOf(seen: Seen, rules: Rules): ReadonlyMap<Signal, string> {
  const { mail, inner, authentication, ours } = seen
  const found = new Map<Signal, string>()
  const put = (signal: Signal, evidence: string | null) => evidence !== null && found.set(signal, evidence)
  const direct = inner.channel === 'direct'
  const writer = direct ? (mail.from?.address ?? '') : (inner.fields['email'] ?? '')
  const nothing = namesNothing(seen, rules)
  if (isDisposable(writer)) put('disposable_mail', writer)
  else if (isFree(writer)) put('free_mail', writer)
  if (authentication === 'fail') put('auth_fail', mail.headers['authentication-results']?.[0] ?? '')
  if (direct || inner.notice) put('mass_mailing', massMailing(mail, rules.company))
  put('reply_to_differs', direct ? otherReceiver(seen) : otherAddress(seen))
  if (!direct && inner.channel !== 'web_form' && authentication === 'unknown')
    put('unproven_platform', mail.from?.address ?? '')
  put('lookalike_domain', direct ? imitation(seen, rules) : null)
  if (direct && ours && authentication === 'fail') put('imitates_us', mail.from?.address ?? '')
  else if (direct && !ours && isStrange(found) && hasOurName(seen, rules.company))
    put('imitates_us', mail.from?.name ?? '')
  put('names_nothing', nothing)
  put('dangerous_attachment', dangerousFile(mail, rules.risk))
  if (nothing !== null) put('blind_archive', archive(mail, rules.risk))
  put('hidden_program', hiddenProgram(mail, rules.risk))
  put('link_mismatch', deceitfulLink(mail, rules.risk))
  put('sender_country_differs', otherCountry(seen))
  return found
}

/** Answers would go to a holder other than the sender's. */
function otherReceiver({ mail }: Seen): string | null {
  const sender = hostOf(mail.from)
  const other = mail.replyTo.find((receiver) => !sameHolder(hostOf(receiver), sender))
  const sameName = mail.replyTo.some(({ address }) => address === mail.from?.address)
  return other && !sameName ? `${mail.from?.address ?? ''} -> ${other.address}` : null
}

/** A form or platform gives one address of the buyer in its text and lets us answer to another. */
function otherAddress({ mail, inner }: Seen): string | null {
  const told = addressesIn(inner.fields['email'] ?? '')[0]
  const other = mail.replyTo.find(({ address }) => address !== told && !sameHolder(hostOf(address), hostOf(mail.from)))
  return told !== undefined && other ? `${told} -> ${other.address}` : null
}

function imitation({ mail, quoted, text, signature, ours }: Seen, { company, platforms }: Rules): string | null {
  if (ours) return null
  const known: KnownDomain[] = [
    ...company.domains.map((host) => ({ host, brand: true })),
    ...platforms.platforms.known.flatMap(({ domains }) => domains.slice(0, 1).map((host) => ({ host, brand: true }))),
    ...quotedHosts(quoted, mail.references).map((host) => ({ host, brand: false })),
  ]
  const written = hostsIn(`${text.slice(-2000)}\n${signature.slice(0, 2000)}`).map((host) => ({ host, brand: false }))
  for (const host of [hostOf(mail.from), ...mail.replyTo.map(hostOf)]) {
    const target =
      imitated(host, known) ??
      imitated(
        host,
        written.filter((one) => !differOnlyInHyphens(host, one.host)),
      )
    if (target !== null) return `${host} for ${target}`
  }
  return null
}

/** Sites and mail addresses that a writer gives for the firm: whoever borrows a name copies its signature too. */
function hostsIn(text: string): string[] {
  const sites = [...text.matchAll(SITE)].map(([, host = '']) => host.toLowerCase())
  return [...new Set([...sites, ...addressesIn(text).map(hostOf)])]
}

const SITE = /(?:\bwww\.|:\/\/(?:www\.)?)([\w.-]{4,80})/gi

/** One firm often holds both `north-bay.com` and `northbay.com`. */
function differOnlyInHyphens(one: string, other: string): boolean {
  const [first, second] = [one, other].map((host) => registered(host).split('.')[0]?.replaceAll('-', ''))
  return first === second
}

/** Hosts of the conversation so far: of the people in the quoted mail and of its ids. */
function quotedHosts(quoted: string, references: readonly string[]): string[] {
  const addresses = addressesIn(quoted.slice(0, 10_000))
  return [...new Set([...addresses, ...references].map((one) => hostOf(one.replace(/[<>]/g, ''))))]
}

/** Anybody can have such an address. */
function isStrange(found: ReadonlyMap<Signal, string>): boolean {
  return found.has('lookalike_domain') || found.has('free_mail') || found.has('disposable_mail')
}

function hasOurName({ mail }: Seen, { signature, shortName, name }: Company): boolean {
  const sender = (mail.from?.name ?? '').toLowerCase()
  return sender !== '' && [signature.name, shortName, name].some((one) => sender.includes(one.toLowerCase()))
}
