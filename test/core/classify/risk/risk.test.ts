import { expect, test } from 'vitest'
import { imitated } from '../../../../src/core/classify/sender/lookalike.ts'
import type { Mail } from '../../../../src/core/mail.ts'
import { authenticated, read, rules } from '../shipped.ts'

const known = [
  { host: 'brightwater.example', brand: true },
  { host: 'alibaba.com', brand: true },
  { host: 'northbay-tools.co.uk', brand: false },
]

test.each([
  ['brightwater.test', 'brightwater.example'],
  ['brightwatter.example', 'brightwater.example'],
  ['brightwaetr.example', 'brightwater.example'],
  ['br1ghtwater.example', 'brightwater.example'],
  ['bríghtwater.example', 'brightwater.example'],
  ['brightvvater.example', 'brightwater.example'],
  ['brightwater-pay.example', 'brightwater.example'],
  ['mail.alibaba-inquiry.com', 'alibaba.com'],
  ['аlibaba.com', 'alibaba.com'],
  ['northbay-too1s.co.uk', 'northbay-tools.co.uk'],
  ['brightwater.example', null],
  ['mail.brightwater.example', null],
  ['northbay-tools.com', null],
  ['baba.com', null],
  ['whitewater.example', null],
  ['gmail.com', null],
])('%s imitates %s', (host, target) => {
  expect(imitated(host, known)).toBe(target)
})

const file = (filename: string) => ({
  attachments: [
    { index: 0, filename, contentType: 'application/octet-stream', bytes: 9, inline: false, content: null },
  ],
})
const mail = (change: Partial<Mail>) =>
  read({ subject: 'Hinges', text: 'Please quote 300 hinges, see below.', ...change })

test.each([
  ['free_mail', { from: { name: null, address: 'anna@gmail.com' } }],
  ['free_mail', { from: { name: null, address: 'anna@163.com' } }],
  ['disposable_mail', { from: { name: null, address: 'anna@mailinator.com' } }],
  ['mass_mailing', { to: [] }],
  ['mass_mailing', { headers: { precedence: ['bulk'] } }],
  [
    'mass_mailing',
    {
      to: ['a.example', 'b.example', 'c.example', 'd.example', 'e.example'].map((host) => ({
        name: null,
        address: `x@${host}`,
      })),
    },
  ],
  ['reply_to_differs', { replyTo: [{ name: null, address: 'anna@elsewhere.example' }] }],
  ['auth_fail', { headers: authenticated('a@northbay.example', 'fail') }],
  ['lookalike_domain', { from: { name: null, address: 'mei@brightwatter.example' } }],
  ['dangerous_attachment', file('order.pdf.js')],
  ['dangerous_attachment', file('PO.html')],
  ['dangerous_attachment', file('drawing.iso')],
  ['dangerous_attachment', file('prices.xlsm')],
  ['dangerous_attachment', file('scan.pdf.xyz')],
  ['dangerous_attachment', { ...file('documents.zip'), text: 'See attached purchase order.' }],
  ['bank_change', { text: 'Our bank account has changed, please use the new account.' }],
  ['link_mismatch', { links: [{ text: 'https://drive.google.com/order', href: 'http://192.0.2.7/login' }] }],
  [
    'sender_country_differs',
    { text: 'We are an importer in Germany, please quote hinges.\n\nRegards\nAnna\n+234 802 555 0190' },
  ],
] as const)('%s', (flag, change) => {
  expect(mail(change as Partial<Mail>).flags).toContain(flag)
})

test.each([
  ['a subdomain to answer to', { replyTo: [{ name: null, address: 'anna@mail.northbay.example' }] }],
  ['drawings in an archive that are named', file('hinge-drawings.zip')],
  ['a logo and a data sheet', file('logo_v2.1.svg')],
  ['a link to the same holder', { links: [{ text: 'www.northbay.example', href: 'https://shop.northbay.example/x' }] }],
  [
    'a link behind a mail filter',
    { links: [{ text: 'https://northbay.example', href: 'https://eur01.safelinks.protection.outlook.com/?u=1' }] },
  ],
  ['our bank details asked for', { text: 'Please quote 300 hinges and send your bank details with the proforma.' }],
  ['a careful payer', { text: 'Please quote 300 hinges and confirm that your bank details are unchanged.' }],
  [
    'a matching telephone',
    { text: 'We are an importer in Germany, please quote 300 hinges.\n\nRegards\nAnna\n+49 30 5550 0190' },
  ],
  ['no verdict of our server', { headers: { 'authentication-results': [] } }],
])('%s is no reason to warn', (_, change) => {
  expect(mail(change as Partial<Mail>)).toMatchObject({ flags: [], risk: { total: 0, action: 'none', reasons: [] } })
})

test.each([
  'Our bank issues a guarantee only after an inspection report. Please quote 300 hinges.',
  'Our turnover is 5 million dollars and we are a security company. Please quote 300 hinges.',
  'Who pays the registration fee at the ministry of health? Please quote 300 hinges.',
  'Please do not call, write to me. I need a price for 300 hinges.',
  'Our account manager has changed, I am your new contact. What do 300 hinges cost?',
  'Payment comes from a different account of our group. Please confirm the price of 300 hinges.',
  'Can I pay by Western Union? I need a price for 300 hinges to Lagos.',
  'Please see the attached drawing and open the file with care. Kindly quote 300 hinges.',
])('a genuine buyer is not quarantined: %s', (text) => {
  const { kind, risk } = mail({
    text,
    from: { name: null, address: 'anna@gmail.com' },
    replyTo: [{ name: null, address: 'anna@northbay.example' }],
  })
  expect({ kind, quarantined: risk.action === 'quarantine' }).toEqual({ kind: 'inquiry', quarantined: false })
})

test('contributions add up to the total, and the cap is one of them', () => {
  const { risk, kind } = mail({
    text: 'Our bank account has changed. Verify your account, your password expires. Kindly open the attached PO.',
    headers: authenticated('a@northbay.example', 'fail'),
    ...file('PO.exe'),
  })
  expect(risk.reasons.at(-1)?.rule).toBe('cap')
  expect(risk.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(risk.total)
  expect({ total: risk.total, action: risk.action, kind }).toEqual({
    total: rules.risk.cap,
    action: 'quarantine',
    kind: 'scam',
  })
})

test('between the lines a mail is shown with a warning', () => {
  const { risk, kind } = mail({ headers: authenticated('a@northbay.example', 'fail') })
  expect({ action: risk.action, kind }).toEqual({ action: 'banner', kind: 'inquiry' })
})

test('a domain that differs from the one in the conversation is an imitation', () => {
  const quoted = 'From: Zhou <zhou@hexin-steel.example>\nSent: Monday\nTo: Mei\nSubject: Invoice'
  const text = `Please pay to the account below today.\n\n${quoted}\n\nWe ship on Friday.`
  const from = { name: 'Zhou', address: 'zhou@hexin-stee1.example' }
  expect(read({ from, subject: 'Re: Invoice', text }).flags).toEqual(['lookalike_domain', 'bank_change'])
})

test.each([
  ['northbay-too1s.example', 'www.northbay-tools.example', true],
  ['northbay-toois.example', 'sales@northbay-tools.example', true],
  ['northbaytools.example', 'www.northbay-tools.example', false],
  ['northbay-tools.test', 'https://www.northbay-tools.example/hinges', false],
  ['brightpump.example', 'www.northbay-tools.example', false],
])('a domain %s below which %s stands as the firm: an imitation is %s', (domain, written, imitates) => {
  const text = `Please quote 300 hinges.\n\nRegards\nAnna Reed\nNorthbay Tools Ltd\nanna@${domain}\n${written}`
  const { flags } = mail({ from: { name: 'Anna Reed', address: `anna@${domain}` }, text })
  expect(flags.includes('lookalike_domain')).toBe(imitates)
})

test('our own name from a free mailbox imitates us', () => {
  const from = { name: 'Mei Lin', address: 'office.ceo11@gmail.com' }
  const { risk } = read({ from, subject: 'Task', text: 'Are you available? I need gift cards.' })
  expect(risk.reasons.map(({ rule }) => rule)).toContain('imitates_us')
})
