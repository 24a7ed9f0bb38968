/** What a mail server means by not taking a reply of ours. */
export type Refusal =
  /** Our account may not send until a person acts. */
  | 'account'
  /** Our mailbox has sent as much as it may for now. */
  | 'quota'
  /** We come too fast for this recipient's server. */
  | 'pace'
  /** There is no such address. */
  | 'no_such_address'
  | 'mailbox_full'
  | 'too_big'
  /** The recipient's server does not want mail of ours, whoever it is for. */
  | 'blocked'
  /** It does not say why. */
  | 'never'
  | 'later'

/** One way in which servers say it. */
interface Wording {
  readonly means: Refusal
  /** Fits the whole answer, such as `550 5.1.1 No such user`. */
  readonly says: RegExp
  readonly because: string
  readonly fits: readonly string[]
  readonly not: readonly string[]
}

/** In the order in which they are asked; the first that fits is it. Codes: RFC 5321 section 4.2, RFC 3463, RFC 4954 section 6. */
export const WORDINGS: readonly Wording[] = [
  {
    means: 'account',
    says: /^5(?:30|34|35|38)\b|^5\d\d[ -]5\.7\.(?:3|8|9|14|57|139)\b/,
    because: 'The server wants a login or does not accept ours; trying again may lock the account.',
    fits: [
      '535 5.7.8 Error: authentication failed',
      '530 5.7.0 Must issue a STARTTLS command first',
      '550 5.7.57 Client not authenticated to send mail',
    ],
    not: ['550 5.7.1 Message rejected', '454 4.7.0 Temporary authentication failure'],
  },
  {
    means: 'quota',
    says: /^[45]\d\d[ -]5\.4\.5\b|^550[ -]5\.1\.90\b|^[45]\d\d\b(?:.*SubmissionQuota|(?!.*\bsize\b)(?=.*\b(?:daily|hourly|per[- ](?:day|hour)|relay|sender|sending|submission|outgoing)\b)(?=.*\b(?:quota|limit|exceeded)\b)|(?=.*(?:发信|发送|发件|外发))(?=.*(?:超|上限|限额|配额)))/i,
    because: 'Providers limit what a mailbox sends in a day; more attempts on the same day are counted too.',
    fits: [
      '550 5.4.5 Daily user sending quota exceeded',
      '550 5.1.90 Your message cannot be sent because you have reached your daily limit',
      '450 4.2.1 The user you are trying to send from has exceeded the relay limit',
      '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException',
      '554 发信数量超过每日限额',
    ],
    not: [
      '552 5.2.2 Mailbox over quota',
      '550 User quota exceeded',
      '450 4.2.0 Greylisted',
      '552 5.2.3 Message size exceeds the limit for sending',
    ],
  },
  {
    means: 'pace',
    says: /^421[ -]4\.7\.\d+\b|^450[ -]4\.2\.1\b|^432\b|^4\d\d\b.*(?:\brate\b|throttl|too (?:many|fast|frequent)|concurrent|slow down|频率|过于频繁|连接数)/i,
    because: 'The recipient’s server takes mail more slowly than we bring it.',
    fits: [
      '421 4.7.28 Our system has detected an unusual rate of mail',
      '450 4.2.1 The user you are trying to contact is receiving mail too quickly',
      '432 4.3.2 Concurrent connections limit exceeded',
      '451 4.7.1 Too many connections from your host',
    ],
    not: ['421 4.3.2 System shutting down', '451 4.3.0 Try again later', '550 5.7.1 Rate'],
  },
  {
    means: 'no_such_address',
    says: /^5\d\d[ -]5\.(?:1\.(?:1|2|3|6|10)|2\.1|4\.4)\b/,
    because: 'The address, its domain or its mailbox does not exist (RFC 3463, RFC 7505).',
    fits: [
      '550 5.1.1 No such user',
      '550-5.1.1 The account does not exist.\n550 5.1.1 See our pages',
      '556 5.1.10 Recipient address has null MX',
      '550 5.4.4 Host not found',
    ],
    not: ['550 5.7.1 No such policy', '450 4.1.1 Mailbox unknown at the moment', '550 No such user'],
  },
  {
    means: 'mailbox_full',
    says: /^5\d\d[ -]5\.2\.2\b|^55[02]\b(?:(?=.*\b(?:mailbox|user|account|inbox)\b)(?=.*\b(?:full|over ?quota|quota|storage)\b)|.*(?:邮箱已满|空间不足))/i,
    because: 'A full mailbox says nothing of the address; whoever reads it may empty it.',
    fits: ['552 5.2.2 Mailbox over quota', '550 Requested action not taken: mailbox full', '550 User quota exceeded'],
    not: ['552 5.3.4 Message size exceeds fixed limit', '452 4.2.2 Mailbox full'],
  },
  {
    means: 'too_big',
    says: /^523\b|^5\d\d[ -]5\.(?:2\.3|3\.4)\b|^552\b.*\b(?:size|large|big)\b/i,
    because: 'The same mail will be too big again; a link to the files is not.',
    fits: ['552 5.3.4 Message size exceeds fixed limit', '552 Message too large'],
    not: ['552 5.2.2 Mailbox full', '552 5.7.0 This message was blocked because its content presents a security issue'],
  },
  {
    means: 'blocked',
    says: /^5\d\d[ -]5\.7\.\d+\b|^5\d\d\b.*(?:\bspam\b|blocked|black ?list|block ?list|\bSPF\b|\bDKIM\b|\bDMARC\b|reputation|拒收|垃圾)/i,
    because: 'It speaks of us and of what we send, not of the buyer’s address.',
    fits: [
      '550 5.7.1 Message rejected due to local policy',
      '550 5.7.26 Unauthenticated mail is prohibited',
      '554 Blocked by spam filter',
      '552 5.7.0 dangerous content',
    ],
    not: ['550 5.1.1 No such user', '421 4.7.0 Try later'],
  },
  {
    means: 'later',
    says: /^4\d\d\b/,
    because: 'Any other answer that begins with 4 asks to come back (RFC 5321 section 4.2.1).',
    fits: ['450 4.2.0 Greylisted', '451 4.3.0 Temporary problem', '452 4.2.2 Mailbox full'],
    not: ['550 No'],
  },
]

/**
 * What a server means by an answer that begins with 4 or 5.
 *
 * @param named the recipient was named before: until then no answer can be about the address
 */
export function refusalOf(answer: string, named = true): Refusal {
  const line = answer.replaceAll(/\s+/g, ' ')
  const found = WORDINGS.find(({ means, says }) => (named || means !== 'no_such_address') && says.test(line))
  return found?.means ?? 'never'
}
