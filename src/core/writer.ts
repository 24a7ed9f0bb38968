import type { Triage } from './inquiry.ts'
import type { Mail } from './mail.ts'

/** Our own addresses and domains, in lower case. */
export interface Ourselves {
  readonly addresses: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
}

/**
 * Whether we wrote the mail ourselves, in another program: from us and to nobody of us.
 * A web form also writes from our address, but to us.
 */
export function isOwnMail(mail: Mail, us: Ourselves): boolean {
  const recipients = [...mail.to, ...mail.cc]
  return (
    mail.from !== null &&
    isOurs(mail.from.address, us) &&
    recipients.length > 0 &&
    !recipients.some(({ address }) => isOurs(address, us))
  )
}

/**
 * The address of the person who wrote, in lower case. Of a mail that came directly it is the sender and nothing the text says,
 * or a stranger could write under a buyer's name; of one that a platform, a web form or a colleague passed on, it is the
 * buyer named there.
 *
 * @returns null when no address may be trusted
 */
export function writerOf(
  mail: Mail,
  { channel, buyer }: Pick<Triage, 'channel' | 'buyer'>,
  us: Ourselves,
): string | null {
  const sender = mail.from?.address.toLowerCase() ?? null
  const passedOn = channel !== 'direct' || (sender !== null && isOurs(sender, us))
  const writer = passedOn ? (buyer.email?.toLowerCase() ?? null) : sender
  return writer === null || isOurs(writer, us) ? null : writer
}

function isOurs(address: string, us: Ourselves): boolean {
  const lower = address.toLowerCase()
  return us.addresses.has(lower) || us.domains.has(lower.slice(lower.lastIndexOf('@') + 1))
}
