import type { Company } from '../../company.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Seen } from '../evidence/seen.ts'
import { hostOf, isWithin } from '../sender/domains.ts'

/**
 * What speaks for a mail going on with a conversation: it answers ours by an id or quotes us, or it answers somebody,
 * or the platform says so. A subject that begins with "Re:" alone proves nothing.
 */
export function conversationEvidence(seen: Seen, company: Company): Evidence[] {
  const told = (rule: string, points: number, because: string, evidence: string): Evidence[] => [
    { kind: 'reply', points, rule, because, evidence, hard: true },
  ]
  const ids = [...seen.mail.inReplyTo, ...seen.mail.references]
  const ours = answersOurs(seen, company)
  if (ours !== null) return told('answers_ours', 3, 'It answers a mail of ours.', ours)
  if (seen.inner.replied)
    return told('platform_reply', 3, 'The platform says that the buyer answered.', seen.mail.subject)
  if (ids[0] !== undefined) return told('answers_somebody', 2.5, 'It answers an older mail.', ids[0])
  if (seen.resumes && seen.history.sent > 0)
    return told('resumes', 2.5, 'We wrote to this person under such a subject.', seen.mail.subject)
  return []
}

/** The id or the quoted address by which a mail answers one of ours; null when it does not. */
function answersOurs({ mail, quoted, history }: Seen, { domains, mailboxes }: Company): string | null {
  const hosts = [...domains, ...mailboxes.map((mailbox) => hostOf(mailbox))].map((host) => host.toLowerCase())
  const id = [...mail.inReplyTo, ...mail.references].find((one) => isWithin(hostOf(one.replace(/[<>]/g, '')), hosts))
  if (id !== undefined) return id
  if (history.answersOurs) return mail.inReplyTo[0] ?? mail.subject
  const head = quoted.slice(0, 1500).toLowerCase()
  return mailboxes.find((mailbox) => head.includes(mailbox.toLowerCase())) ?? null
}
