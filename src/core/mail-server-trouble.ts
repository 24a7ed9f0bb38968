/** Why a mail server does not do what we ask, as far as a person can mend it. */
export const MAIL_SERVER_TROUBLES = [
  'wrong_password',
  'code_wanted',
  'no_password_taken',
  'host_unknown',
  'port_refused',
  'no_answer',
  'certificate',
  'wrong_security',
  'not_now',
  'unfit',
  'token',
  'folder',
  'other',
] as const
export type MailServerTrouble = (typeof MAIL_SERVER_TROUBLES)[number]

/** What stands in the way at a mailbox. */
export interface MailboxProblem {
  readonly trouble: MailServerTrouble
  /** What the server or the system said. */
  readonly answer: string
}

/** What a library told of a failed attempt. */
export interface FailedAttempt {
  /** Of the system, the library or ours, such as `ECONNREFUSED`, `EAUTH` or `NOFOLDER`; empty when there is none. */
  readonly code: string
  /** What the server answered, or what happened. */
  readonly answer: string
  /** The server read the name and password and did not let us in. */
  readonly loginRefused: boolean
}

/** Answers to a login that do not speak of the password (RFC 5530 and what big providers say). */
const NOT_NOW = /unavailable|inuse|limit|temporar|try again|later|not connected|throttl|too many|frequen|^4\d\d\b/i
/** NetEase answers SELECT so; Gmail, Exmail and QQ name the other password in the answer to the login. */
const CODE_WANTED = /unsafe login|application-specific|app(?:lication)? password|authori[sz]ation code|授权码|专用密码/i
/** Microsoft 365: basic authentication is switched off for everybody or for this mailbox. */
const NO_PASSWORD =
  /basic ?auth(?:entication)? is (?:disabled|blocked)|basicauthblocked|SmtpClientAuthentication is disabled|5\.7\.139/i

/** In the order in which they are asked; the first that fits is it. */
const WAYS: readonly (readonly [MailServerTrouble, RegExp])[] = [
  ['unfit', /^UNFIT/],
  ['token', /^OAUTH/],
  ['folder', /^(?:NOFOLDER|ENOENT|EACCES|ENOTDIR)/],
  ['host_unknown', /ENOTFOUND|EAI_AGAIN|EDNS|getaddrinfo/],
  ['port_refused', /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/],
  ['certificate', /certificate|self.signed|altname|CERT_/i],
  ['wrong_security', /wrong version number|packet length too long|STARTTLS|ETLS|EPROTO|ERR_SSL|Greeting never/i],
  ['no_answer', /TIMEOUT|TIMEDOUT|timed out|ECONNRESET|socket hang up|EPIPE|Unexpected socket close|closed/i],
]

/** Which trouble it is. What a server says of a login goes before how it was reached. */
export function mailServerTrouble({ code, answer, loginRefused }: FailedAttempt): MailServerTrouble {
  if (NO_PASSWORD.test(answer)) return 'no_password_taken'
  if (CODE_WANTED.test(answer)) return 'code_wanted'
  if (loginRefused) return NOT_NOW.test(`${code} ${answer}`) ? 'not_now' : 'wrong_password'
  return WAYS.find(([, words]) => words.test(`${code} ${answer}`))?.[0] ?? 'other'
}
