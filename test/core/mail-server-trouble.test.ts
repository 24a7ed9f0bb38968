import { expect, test } from 'vitest'
import { mailServerTrouble } from '../../src/core/mail-server-trouble.ts'

test.each([
  ['', 'NO [AUTHENTICATIONFAILED] Authentication failed.', true, 'wrong_password'],
  ['EAUTH', 'Invalid login: 535 5.7.8 bad credentials', true, 'wrong_password'],
  ['UNAVAILABLE', 'NO Temporary authentication failure.', true, 'not_now'],
  ['EAUTH', '454 4.7.0 temporary authentication failure', true, 'not_now'],
  ['', 'SELECT Unsafe Login. Please contact kefu@188.com for help', false, 'code_wanted'],
  ['EAUTH', '534-5.7.9 Application-specific password required', true, 'code_wanted'],
  ['EAUTH', '535 Error: 请使用授权码登录', true, 'code_wanted'],
  ['EAUTH', '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled', true, 'no_password_taken'],
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND imap.exampel.com', false, 'host_unknown'],
  ['EDNS', 'getaddrinfo ENOTFOUND smtp.exampel.com', false, 'host_unknown'],
  ['ESOCKET', 'connect ECONNREFUSED 127.0.0.1:465', false, 'port_refused'],
  ['CONNECT_TIMEOUT', 'Failed to establish connection in required time', false, 'no_answer'],
  ['ETIMEDOUT', 'Connection timeout', false, 'no_answer'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', false, 'certificate'],
  ['ESOCKET', "Hostname/IP does not match certificate's altnames", false, 'certificate'],
  ['ESOCKET', 'SSL routines:ssl3_get_record:wrong version number', false, 'wrong_security'],
  ['ETLS', 'Server does not support STARTTLS', false, 'wrong_security'],
  ['NOFOLDER NONEXISTENT', "Mailbox doesn't exist: Sales", false, 'folder'],
  ['ENOENT', 'no such file or directory', false, 'folder'],
  ['OAUTH', 'microsoft gave no access token: invalid_grant', false, 'token'],
  ['UNFIT', 'No password is stored for this mailbox.', false, 'unfit'],
  ['ENOSPC', 'no space left on device', false, 'other'],
] as const)('%s %s', (code, answer, loginRefused, trouble) => {
  expect(mailServerTrouble({ code, answer, loginRefused })).toBe(trouble)
})
