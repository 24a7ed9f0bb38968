import type { z } from 'zod'
import type { MailboxSecrets, MailboxSettings } from '../../core/mailbox.ts'
import {
  type MailboxState,
  listMailboxes as storedMailboxes,
  addMailbox as storeMailbox,
  removeMailbox as storeRemoval,
} from '../../store/mail/mailboxes.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { Deps } from '../deps.ts'
import { granted, Refusal } from '../errors.ts'
import type { MailboxLine, MailboxTested, newMailboxBody } from './house-shapes.ts'

type NewMailbox = z.output<typeof newMailboxBody>

/** The mailboxes in use and how each fares, without secrets. */
export async function listMailboxes({ db }: Deps): Promise<{ lines: MailboxLine[] }> {
  return { lines: (await storedMailboxes(db)).map(lineOf) }
}

/** Takes a mailbox into use; the worker connects to it at its next round. Never in the demo: nothing leaves the machine there. */
export async function addMailbox(deps: Deps, staff: SignedIn, given: NewMailbox): Promise<MailboxLine> {
  const { db, clock, settings } = deps
  if (settings.demo) throw new Refusal('demo_only')
  refuseUnsafe(given)
  const address = given.address.toLowerCase()
  const mailbox = { address, settings: settingsOf(given), secrets: secretsOf(given) }
  if (!(await storeMailbox(db, settings.secretKey, mailbox, staff.id, clock()))) throw new Refusal('mailbox_in_use')
  deps.wake()
  const added = (await storedMailboxes(db)).find((one) => one.address === address)
  if (added === undefined) throw new Refusal('not_found')
  return lineOf(added)
}

/** Signs in to read and to send, side by side, and says what stands in the way; nothing is kept. Never in the demo. */
export async function testMailbox({ probe, settings }: Deps, given: NewMailbox): Promise<MailboxTested> {
  if (settings.demo) throw new Refusal('demo_only')
  refuseUnsafe(given)
  const { source, sender } = settingsOf(given)
  const secrets = secretsOf(given)
  const [imap, smtp] = await Promise.all([
    probe.source(source, secrets),
    sender === null ? null : probe.sender(sender, secrets),
  ])
  return { imap, smtp }
}

/** Takes a mailbox out of use; its mail stays. Refuses what was set outside the desk. */
export async function removeMailbox({ db, clock, wake }: Deps, staff: SignedIn, id: string): Promise<void> {
  granted(await storeRemoval(db, id, staff.id, clock()))
  wake()
}

/** Where its mail is read and where it leaves, in words without secrets. */
function lineOf({ settings: { source, sender }, ...mailbox }: MailboxState): MailboxLine {
  return {
    ...mailbox,
    source: source.kind === 'imap' ? `${source.user}, ${source.host}:${source.port} (${source.security})` : source.path,
    sender: sender && (sender.kind === 'smtp' ? `${sender.host}:${sender.port} (${sender.security})` : sender.path),
  }
}

function settingsOf({ imap, smtp }: NewMailbox): MailboxSettings {
  const { password: _, ...reading } = imap
  const { host, port, security, user } = smtp ?? {}
  return {
    source: { kind: 'imap', ...reading, folders: ['INBOX'] },
    sender: host && port && security && user ? { kind: 'smtp', host, port, security, user } : null,
  }
}

function secretsOf({ imap, smtp }: NewMailbox): MailboxSecrets {
  return { imapPassword: imap.password, ...(smtp && { smtpPassword: smtp.password }) }
}

/** A password goes over the open wire only inside this machine; a control sign would end a command of IMAP or SMTP early. */
function refuseUnsafe({ imap, smtp }: NewMailbox): void {
  const servers = { imap, ...(smtp && { smtp }) }
  const fields = Object.entries(servers).flatMap(([name, { host, user, security }]) => [
    ...(security === 'none' && !isThisMachine(host)
      ? [{ field: `${name}.security`, expected: 'tls or starttls: only a server on this machine may go without' }]
      : []),
    ...(/\s|\p{Cc}/u.test(host) ? [{ field: `${name}.host`, expected: 'a host name without spaces' }] : []),
    ...(/\p{Cc}/u.test(user) ? [{ field: `${name}.user`, expected: 'a user name on one line' }] : []),
  ])
  if (fields.length > 0) throw new Refusal('bad_fields', fields)
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
