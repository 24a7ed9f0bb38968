import { afterEach, describe, expect, test } from 'vitest'
import { OauthProblem, openAccessTokens } from '../../../src/mail/oauth.ts'
import { SENDING, WATCHED } from '../../../src/mail/patience.ts'
import { probeSender } from '../../../src/mail/probe.ts'
import { type SmtpSettings, smtpSender } from '../../../src/mail/send/smtp.ts'
import { type Script, startScriptedSmtp, startSmtp } from '../../kit/smtp.ts'

const PARCEL = {
  from: 'sales@exporter.example',
  to: 'buyer@far.example',
  raw: Buffer.from('Subject: Re: cups\r\n\r\nHello\r\n.dot\r\n'),
  messageId: '<1@exporter.example>',
}
const tokens = openAccessTokens()
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

describe('a server that takes the mail', () => {
  test('gets exactly the stored bytes and the one recipient', async () => {
    const server = await opened(startSmtp())
    const sent = await smtpSender(to(server.port), {}, tokens)(PARCEL, async () => undefined)
    expect(sent).toEqual({ result: 'accepted', answer: expect.stringMatching(/^250 /) })
    expect(server.mails).toEqual([{ from: PARCEL.from, to: [PARCEL.to], raw: PARCEL.raw }])
  })

  test('the phase is written before the first byte leaves, and waited for', async () => {
    const server = await opened(startSmtp())
    const phase = Promise.withResolvers<void>()
    const reached = Promise.withResolvers<void>()
    const sending = smtpSender(
      to(server.port),
      {},
      tokens,
    )(PARCEL, () => {
      reached.resolve()
      return phase.promise
    })
    await reached.promise
    expect(server.mails).toEqual([])
    phase.resolve()
    expect(await sending).toMatchObject({ result: 'accepted' })
  })

  test('nothing leaves when the phase cannot be written', async () => {
    const server = await opened(startScriptedSmtp({}))
    const sent = await smtpSender(to(server.port), {}, tokens)(PARCEL, () => Promise.reject(new Error('taken over')))
    expect(sent).toEqual({ result: 'not_sent', answer: 'taken over' })
    expect(server.bodies).toEqual([])
  })

  test.each([
    ['a password', {}, { smtpPassword: 'secret' }],
    ['an access token', { oauth: { provider: 'google', clientId: 'c' } as const }, {}],
  ])('signs in with %s', async (_, fields, secrets) => {
    const server = await opened(startSmtp({ authOptional: false, authMethods: ['PLAIN', 'XOAUTH2'] }))
    const given = { tokenFor: () => Promise.resolve('token') }
    const sent = await smtpSender(
      { ...to(server.port), user: 'sales', ...fields },
      secrets,
      given,
    )(PARCEL, async () => undefined)
    expect(sent).toMatchObject({ result: 'accepted' })
  })
})

/** Where the server fails, what it says, and what that means. `begun`: the phase `data` was written before. */
const FAULTS: readonly [string, Script, string, boolean, RegExp][] = [
  ['cut at once', { connect: 'cut' }, 'not_sent', false, /closed/],
  ['silent from the start', { connect: 'hang' }, 'not_sent', false, /timeout/i],
  ['busy', { connect: '421 4.3.2 come back later' }, 'not_sent', false, /421/],
  ['refusing everybody', { connect: '554 5.7.1 blocked' }, 'not_sent', false, /554/],
  ['cut at MAIL', { mail: 'cut' }, 'not_sent', false, /closed/],
  ['MAIL deferred', { mail: '451 4.3.0 later' }, 'deferred', false, /451/],
  ['MAIL wants a login', { mail: '530 5.7.0 authentication required' }, 'locked_out', false, /our account/],
  ['MAIL does not know our login', { mail: '550 5.7.57 client not authenticated' }, 'locked_out', false, /our account/],
  ['MAIL names a bad address', { mail: '550 5.1.2 bad sender domain' }, 'rejected', false, /5\.1\.2/],
  ['MAIL over quota for today', { mail: '550 5.4.5 daily quota exceeded' }, 'quota', false, /5\.4\.5/],
  ['MAIL over quota in Chinese', { mail: '554 发信数量超过每日限额' }, 'quota', false, /554/],
  ['MAIL over the relay limit', { mail: '450 4.2.1 user has exceeded the relay limit' }, 'quota', false, /relay/],
  ['MAIL too big', { mail: '552 5.3.4 message size exceeds fixed limit' }, 'rejected', false, /5\.3\.4/],
  ['silent at MAIL', { mail: 'hang' }, 'not_sent', false, /timeout/i],
  ['going down at MAIL', { mail: '421 4.3.2 shutting down' }, 'deferred', false, /421/],
  ['cut at the greeting', { ehlo: 'cut' }, 'not_sent', false, /closed/],
  ['silent at the greeting', { ehlo: 'hang' }, 'not_sent', false, /timeout/i],
  ['out of order at the greeting', { ehlo: '421 4.3.2 too busy' }, 'not_sent', false, /421/],
  ['RCPT greylisted', { rcpt: '450 4.2.0 greylisted' }, 'deferred', false, /greylisted/],
  ['RCPT unknown', { rcpt: '550 5.1.1 no such user' }, 'no_such_address', false, /5\.1\.1/],
  [
    'RCPT unknown, on two lines',
    { rcpt: '550-5.1.1 gone\r\n550 5.1.1 see our pages' },
    'no_such_address',
    false,
    /5\.1\.1/,
  ],
  ['RCPT with a null MX', { rcpt: '556 5.1.10 takes no mail' }, 'no_such_address', false, /5\.1\.10/],
  ['RCPT unknown, without a code', { rcpt: '550 no such user here' }, 'rejected', false, /no such user/],
  ['RCPT full', { rcpt: '552 5.2.2 mailbox over quota' }, 'rejected', false, /5\.2\.2/],
  ['RCPT full for now', { rcpt: '452 4.2.2 mailbox full' }, 'deferred', false, /4\.2\.2/],
  ['RCPT too fast', { rcpt: '450 4.2.1 receiving mail too quickly' }, 'slowed', false, /quickly/],
  ['RCPT too fast, going down', { rcpt: '421 4.7.28 unusual rate of mail' }, 'slowed', false, /4\.7\.28/],
  ['silent at RCPT', { rcpt: 'hang' }, 'not_sent', false, /timeout/i],
  ['DATA put off', { data: '451 4.3.0 later' }, 'deferred', false, /451/],
  ['too slow a taker at DATA', { data: '421 4.7.0 too many connections' }, 'slowed', false, /421/],
  ['RCPT blocked', { rcpt: '550 5.7.1 not from you' }, 'rejected', false, /5\.7\.1/],
  ['cut at RCPT', { rcpt: 'cut' }, 'not_sent', false, /closed/],
  ['DATA refused', { data: '554 5.7.1 no thanks' }, 'rejected', false, /554/],
  ['cut at DATA', { data: 'cut' }, 'not_sent', false, /closed/],
  ['silent at DATA', { data: 'hang' }, 'not_sent', false, /timeout/i],
  ['cut within the mail', { body: 'cut' }, 'unknown', true, /lost before the server confirmed/],
  ['cut after the last dot', { dot: 'cut' }, 'unknown', true, /lost before the server confirmed/],
  ['silent after the last dot', { dot: 'hang' }, 'unknown', true, /lost before the server confirmed/],
  ['refused after the last dot', { dot: '554 5.7.1 spam' }, 'rejected', true, /spam/],
  ['afraid of what the mail holds', { dot: '552 5.7.0 dangerous content' }, 'rejected', true, /dangerous/],
  ['too full after the last dot', { dot: '552 5.3.4 message too big' }, 'rejected', true, /too big/],
  ['over quota after the last dot', { dot: '554 5.2.0 SubmissionQuotaExceededException' }, 'quota', true, /Quota/],
  ['unauthenticated after the last dot', { dot: '550 5.7.26 unauthenticated mail' }, 'rejected', true, /5\.7\.26/],
  ['going down after the last dot', { dot: '421 4.3.2 shutting down' }, 'deferred', true, /421/],
  ['with an id of its own', { dot: '250 2.0.0 Ok 0100018c-SES-0001' }, 'accepted', true, /SES-0001/],
  ['deferred after the last dot', { dot: '452 4.3.1 disk full' }, 'deferred', true, /disk full/],
]

test.each(FAULTS)('a server %s', async (_, script, result, begun, answer) => {
  const server = await opened(startScriptedSmtp(script))
  let wrotePhase = false
  const sent = await smtpSender(to(server.port), {}, tokens, { ...SENDING, silence: 300 })(PARCEL, async () => {
    wrotePhase = true
  })
  expect(sent).toEqual({ result, answer: expect.stringMatching(answer) })
  expect(wrotePhase).toBe(begun)
  expect(server.commands.filter((line) => /^rcpt/i.test(line)).length).toBeLessThanOrEqual(1)
})

describe('nothing is sent', () => {
  test('when nobody listens', async () => {
    const server = await startScriptedSmtp({})
    await server.close()
    expect(await smtpSender(to(server.port), {}, tokens)(PARCEL, async () => undefined)).toMatchObject({
      result: 'not_sent',
    })
  })

  test('a silent server is told of while the person still waits', async () => {
    const server = await opened(startScriptedSmtp({ connect: 'hang' }))
    expect(await probeSender(to(server.port), {}, tokens, { ...WATCHED, greeting: 50 })).toMatchObject({
      ok: false,
      // Most often it waits for another kind of greeting.
      trouble: 'wrong_security',
    })
    expect(Math.max(...Object.values(WATCHED))).toBeLessThanOrEqual(10_000)
  })

  test('with a wrong password', async () => {
    const server = await opened(startSmtp({ authOptional: false }))
    const settings = { ...to(server.port), user: 'sales' }
    const sent = await smtpSender(settings, { smtpPassword: 'wrong' }, tokens)(PARCEL, async () => undefined)
    expect(sent).toEqual({ result: 'locked_out', answer: expect.stringMatching(/refused our login/) })
    expect(await probeSender(settings, { smtpPassword: 'wrong' }, tokens)).toMatchObject({
      ok: false,
      words: expect.stringMatching(/refused our login/),
      trouble: 'wrong_password',
    })
    expect(await probeSender(settings, { smtpPassword: 'secret' }, tokens)).toEqual({
      ok: true,
      words: 'Signed in to the server that sends.',
      answer: '',
      trouble: null,
      mails: null,
    })
  })

  test.each([
    ['refused for the moment', '454 4.7.0 temporary authentication failure', 'not_sent'],
    ['refused for good', '535 5.7.8 bad credentials', 'locked_out'],
  ])('with a login that is %s', async (_, auth, result) => {
    const server = await opened(startScriptedSmtp({ ehlo: '250-here\r\n250 AUTH PLAIN', auth }))
    const settings = { ...to(server.port), user: 'sales' }
    const sent = await smtpSender(settings, { smtpPassword: 'secret' }, tokens)(PARCEL, async () => undefined)
    expect(sent).toMatchObject({ result })
    expect(server.commands.filter((line) => /^mail/i.test(line))).toEqual([])
  })

  test.each([
    ['for the moment', false, 'not_sent'],
    ['until somebody signs in anew', true, 'locked_out'],
  ])('when the provider gives no token %s', async (_, final, result) => {
    const settings = { ...to(25), user: 'sales', oauth: { provider: 'google', clientId: 'c' } } as const
    const none = { tokenFor: () => Promise.reject(new OauthProblem('google gave no access token', final)) }
    expect(await smtpSender(settings, {}, none)(PARCEL, async () => undefined)).toEqual({
      result,
      answer: 'google gave no access token',
    })
  })

  test('when STARTTLS is not offered, not even the password', async () => {
    const server = await opened(startScriptedSmtp({ ehlo: '250-here\r\n250 AUTH PLAIN' }))
    const settings = { ...to(server.port), security: 'starttls', user: 'sales' } as const
    expect(
      await smtpSender(settings, { smtpPassword: 'secret' }, tokens, { ...SENDING, silence: 300 })(
        PARCEL,
        async () => undefined,
      ),
    ).toMatchObject({ result: 'not_sent' })
    expect(server.commands.join('\n')).not.toMatch(/AUTH|c2FsZXM/)
  })

  test.each([
    ['tls' as const, { secure: true }],
    ['starttls' as const, { disabledCommands: [] }],
  ])('over %s with a certificate nobody vouches for', async (security, options) => {
    const server = await opened(startSmtp(options))
    const settings = { ...to(server.port), security, user: 'sales' }
    const sent = await smtpSender(settings, { smtpPassword: 'secret' }, tokens)(PARCEL, async () => undefined)
    expect(sent).toEqual({ result: 'not_sent', answer: expect.stringMatching(/certificate|self.signed/) })
    expect(server.mails).toEqual([])
  })

  test.each([
    ['to two addresses', { to: 'a@b.example,c@d.example' }, 'rejected'],
    ['to an address with a line break', { to: 'a@b.example>\r\nRCPT TO:<c@d.example' }, 'rejected'],
  ])('%s', async (_, fields, result) => {
    const server = await opened(startScriptedSmtp({}))
    expect(
      await smtpSender(to(server.port), {}, tokens)({ ...PARCEL, ...fields }, async () => undefined),
    ).toMatchObject({ result })
    expect(server.commands).toEqual([])
  })

  test('in the clear to another machine', async () => {
    const settings = { ...to(25), host: 'mx.example' }
    expect(await smtpSender(settings, {}, tokens)(PARCEL, async () => undefined)).toMatchObject({
      result: 'not_sent',
      answer: expect.stringMatching(/another machine/),
    })
  })
})

function to(port: number): SmtpSettings {
  return { kind: 'smtp', host: '127.0.0.1', port, security: 'none' }
}

async function opened<T extends { close(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const server = await starting
  closers.push(() => server.close())
  return server
}
