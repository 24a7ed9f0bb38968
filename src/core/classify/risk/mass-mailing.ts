import type { Company } from '../../company.ts'
import type { Mail } from '../../mail.ts'
import { hostOf, isWithin, registered } from '../sender/domains.ts'

/** Mails with more strangers than this among the receivers went to a list. */
const STRANGERS = 4

/** What shows that a mail went to many at once; null when it was written to us. */
export function massMailing(mail: Mail, { domains, mailboxes }: Company): string | null {
  for (const name of ['list-unsubscribe', 'list-id', 'feedback-id', 'x-campaign', 'x-campaignid'])
    if (mail.headers[name]) return name
  const precedence = mail.headers['precedence']?.[0] ?? ''
  if (/^(?:bulk|list|junk)$/i.test(precedence.trim())) return `Precedence: ${precedence}`
  const receivers = [...mail.to, ...mail.cc]
  if (receivers.length === 0) return 'no receiver is named'
  const hosts = new Set(receivers.map((receiver) => registered(hostOf(receiver))))
  if (hosts.size > STRANGERS) return `${receivers.length} receivers`
  const ours = receivers.some(
    ({ address }) => isWithin(hostOf(address), domains) || mailboxes.some((one) => one.toLowerCase() === address),
  )
  const self = receivers.every(({ address }) => address === mail.from?.address)
  return !ours && self ? 'written to its own sender' : null
}
