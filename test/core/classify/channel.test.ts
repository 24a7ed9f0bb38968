import { expect, test } from 'vitest'
import { authenticated, read } from './shipped.ts'

const ASKED = 'Hello, we run four shops in Oslo. What would 200 pumps cost with UK plugs? Regards, Kari'
const platform = (address: string, text: string, more = {}) =>
  read({ from: { name: 'Platform', address }, subject: 'New inquiry', text, ...more })
const reply = (address: string, name: string | null = null) => ({ replyTo: [{ name, address }] })

test.each([
  ['alibaba', 'feedback@service.alibaba.com'],
  ['made_in_china', 'noreply@service.made-in-china.com'],
  ['global_sources', 'inquiry@email.globalsources.com'],
  ['other_platform', 'hktdcenquiry@sourcing.hktdc.org'],
  ['other_platform', 'no-reply@mail.europages.co.uk'],
  ['other_platform', 'buyleads@indiamart.com'],
])('%s writes for a buyer from %s', (channel, address) => {
  const text = `Dear supplier,\nYou have received an inquiry.\n\nName: Kari Moe\nE-mail: kari@moe.example\nMessage: ${ASKED}\n\nReply now`
  const reading = platform(address, text)
  expect(reading).toMatchObject({ channel, kind: 'inquiry', writer: { name: 'Kari Moe', address: 'kari@moe.example' } })
  expect(reading.whole).toBe(ASKED)
})

test.each([
  ['colons', `Name: Kari Moe\nCompany: Moe AS\nCountry/Region: Norway\nMessage: ${ASKED}`],
  ['dotted leaders', `Name ....... Kari Moe\nCompany .... Moe AS\nCountry .... Norway\n\nInquiry:\n${ASKED}`],
  [
    'columns',
    `Name              Kari Moe\nCompany           Moe AS\nCountry/Region    Norway\nMessage           ${ASKED}`,
  ],
  ['cells of their own', `Name\nKari Moe\nCompany\nMoe AS\nCountry\nNorway\n\nMessage\n${ASKED}`],
  ['pipes', `| Name | Kari Moe |\n| Company | Moe AS |\n| Country | Norway |\n| Message | ${ASKED} |`],
  ['Chinese labels', `姓名：Kari Moe\n公司名称：Moe AS\n国家/地区：Norway\n留言内容：${ASKED}`],
  ['German labels', `Ansprechpartner: Kari Moe\nFirma: Moe AS\nLand: Norway\nNachricht: ${ASKED}`],
  ['other order', `Message:\n${ASKED}\n\nCountry: Norway\nCompany: Moe AS\nName: Kari Moe`],
  [
    'a ruled message',
    `------ Message ------\n${ASKED}\n---------------------\nName: Kari Moe\nCompany: Moe AS\nCountry: Norway`,
  ],
  ['a block quotation', `Name: Kari Moe\nCompany: Moe AS\nCountry: Norway\n\n> ${ASKED}\n\nChat now`],
])('fields and message are read from %s', (_, text) => {
  const { fields, whole } = platform('feedback@service.alibaba.com', text, reply('x1@message.alibaba.com'))
  expect(fields).toMatchObject({ name: 'Kari Moe', company: 'Moe AS', country: 'Norway' })
  expect(whole).toBe(ASKED)
})

test('a card without labels gives name and country, and what is left is the message', () => {
  const text = `Alibaba.com\nHi Mei, you have a new inquiry.\n\nKari Moe Norway   Registered 2021\nMOE TRADING AS\n\n${ASKED}\n\nReply now`
  const reading = platform('feedback@service.alibaba.com', text, reply('x1@message.alibaba.com', 'Kari Moe'))
  expect(reading).toMatchObject({ whole: ASKED, fields: { name: 'Kari Moe', country: 'Norway' } })
})

test('the buyer is the labelled address, else Reply-To, else the one in the subject', () => {
  const from = 'feedback@service.alibaba.com'
  const labelled = platform(from, `E-mail: kari@moe.example\nMessage: ${ASKED}`, reply('x1@message.alibaba.com'))
  expect(labelled.writer?.address).toBe('kari@moe.example')
  expect(platform(from, `Message: ${ASKED}`, reply('x1@message.alibaba.com')).writer?.address).toBe(
    'x1@message.alibaba.com',
  )
  const subject = '[kari@moe.example]pumps'
  expect(platform(from, `Message: ${ASKED}`, { subject }).writer?.address).toBe('kari@moe.example')
  expect(platform(from, `Name: Kari\nMessage: ${ASKED}`).writer).toBeNull()
})

test('what fails authentication is no platform, and what nobody vouches for may not name the writer', () => {
  const from = 'feedback@service.alibaba.com'
  const text = `E-mail: thief@evil.example\nMessage: ${ASKED}`
  const spoofed = platform(from, text, { headers: authenticated(from, 'fail') })
  expect(spoofed.channel).toBe('direct')
  expect(spoofed.flags).toContain('auth_fail')
  const unknown = platform(from, text, { headers: { 'authentication-results': ['mx.brightwater.example; none'] } })
  expect(unknown).toMatchObject({ channel: 'alibaba', writer: null })
})

test('the signature of another domain does not vouch for the sender', () => {
  const results = 'mx.brightwater.example; dkim=pass header.d=bulk.example; dmarc=fail header.from=alibaba.com'
  const reading = platform('feedback@alibaba.com', `Message: ${ASKED}`, {
    headers: { 'authentication-results': [results] },
  })
  expect(reading.channel).toBe('direct')
})

test('only the topmost result was written by our server', () => {
  const ours = 'mx.brightwater.example; dkim=none; dmarc=fail header.from=alibaba.com'
  const theirs = 'mx.evil.example; dkim=pass header.d=alibaba.com; dmarc=pass header.from=alibaba.com'
  const headers = { 'authentication-results': [ours, theirs] }
  expect(platform('feedback@alibaba.com', `Message: ${ASKED}`, { headers }).channel).toBe('direct')
})

test('our own older message below is not the buyer’s', () => {
  const text = `Kari Moe has replied to you:\n\n"Fine, but we want grey ones and 300 of them."\n\nYour previous message:\nWe have blue ones.`
  const reading = platform('feedback@service.alibaba.com', text, reply('x1@message.alibaba.com', 'Kari Moe'))
  expect(reading).toMatchObject({ kind: 'reply', text: 'Fine, but we want grey ones and 300 of them.' })
})

test('notices and advertisements of a platform are no inquiries', () => {
  const notice = 'Dear Ms. Lin,\nThe following product did not pass the review.\nProduct: Garden pump\nPlease edit it.'
  expect(platform('service@made-in-china.com', notice).kind).toBe('other')
  const advertisement = 'Super day for suppliers! Upgrade your membership now and get top ranking and more inquiries.'
  const headers = { ...authenticated('a@notice.alibaba.com'), 'list-unsubscribe': ['<https://x.example>'] }
  const reading = platform('promo@notice.alibaba.com', advertisement, { headers })
  expect(reading).toMatchObject({ kind: 'solicitation', flags: ['mass_mailing'] })
})

const FORM = `You have a new message.\n\nYour Name: Kari Moe\nCompany: -\nEmail: kari@moe.example\nTel: \nMessage:\n${ASKED}\n\n-- \nThis e-mail was sent from a contact form on Brightwater`

test.each([
  ['our own domain', 'noreply@brightwater.example'],
  ['a form service', 'noreply@forms.example'],
])('a web form from %s', (_, address) => {
  expect(platform(address, FORM, reply('kari@moe.example'))).toMatchObject({
    channel: 'web_form',
    kind: 'inquiry',
    text: ASKED,
    writer: { name: 'Kari Moe', address: 'kari@moe.example' },
    fields: { name: 'Kari Moe', email: 'kari@moe.example' },
    flags: [],
  })
})

test('a form of our own site that is sent unsigned is still a form, shown with a warning', () => {
  const headers = authenticated('wordpress@brightwater.example', 'fail')
  const reading = platform('wordpress@brightwater.example', FORM, { headers })
  expect(reading).toMatchObject({ channel: 'web_form', kind: 'inquiry', risk: { action: 'banner' } })
})

test('a form keeps paragraphs, and a visitor who sells is a seller', () => {
  const pitch = 'Hi, our SEO team brings your site to the first page of Google.\n\nMay we send a free audit?'
  const text = `Name: Al\nEmail: al@rank.example\nMessage:\n${pitch}\n\nSubmitted from IP 192.0.2.1`
  expect(platform('webform@brightwater.example', text)).toMatchObject({ whole: pitch, kind: 'solicitation' })
})

test('a buyer who lists his particulars writes directly', () => {
  const text = `Dear Mei,\nplease quote:\n\nProduct: pump BW-1\nQuantity: 300\nDestination: Oslo\n\nKari Moe\nkari@moe.example`
  expect(platform('kari@moe.example', text).channel).toBe('direct')
})

test('a buyer’s mail that a colleague passes on is the buyer’s', () => {
  const head = 'From: Kari Moe <kari@moe.example>\nSent: Monday\nTo: info@brightwater.example\nSubject: Pumps'
  const reading = platform('boss@brightwater.example', `Please take care.\n\n${head}\n\n${ASKED}`, {
    subject: 'FW: Pumps',
  })
  expect(reading).toMatchObject({
    kind: 'inquiry',
    channel: 'direct',
    writer: { name: 'Kari Moe', address: 'kari@moe.example' },
  })
  const ours = platform('boss@brightwater.example', 'The printer is broken, please call someone.', {
    subject: 'printer',
  })
  expect(ours.kind).toBe('other')
})

const FOOT = 'Reply now\nThis email was sent to you by Alibaba.com'
const card = (message: string) =>
  `You have a new inquiry.\n\nName: Kari Moe\nE-mail: kari@moe.example\nCountry: Norway\n\nMessage:\n${message}\n\n${FOOT}`

test.each([
  [
    'a list of its own',
    'Hello, please quote the following goods:\n\nProduct: pump BW-1\nQuantity: 300\nDestination: Oslo\n\nThank you',
  ],
  [
    'particulars of its own',
    'We need 300 pumps in grey by May, please.\n\nKari Moe\nCompany: Moe Trading AS\nWebsite: www.moe.example\n\nPlease hurry.',
  ],
  ['a question of labels', 'Please quote 300 pumps for our four shops in Oslo.\n\nQuestions:\n1. MOQ?\n2. Lead time?'],
  [
    'words that platforms use too',
    'Please do not send a price list, we need a quote for 300 pumps.\n\nWe are waiting for your reply and would like to view the catalogue.',
  ],
  ['another platform', 'I saw your pumps on LinkedIn and on Europages.\n\nWhat would 300 of them cost us?'],
  [
    'a ruler of dots',
    'Pump BW-1 ........ 300 pcs\nPump BW-2 ........ 200 pcs\nWhat would these cost, delivered to Oslo?',
  ],
  ['Chinese words', '请尽快回复，我们急需水泵三百台。\n\n请登录我们的网站看图纸。'],
])('the whole message is kept with %s', (_, message) => {
  const { whole } = platform('feedback@service.alibaba.com', card(message))
  expect(whole).toBe(message)
})

const LINK = 'https://message.alibaba.com/inquiry/detail?id=7'

test('a layout that nobody knows is still an inquiry, answered on the platform', () => {
  const text = `You have a new inquiry from a buyer in Norway\n\nView the inquiry: ${LINK}`
  const reading = platform('feedback@service.alibaba.com', text)
  expect(reading).toMatchObject({ kind: 'inquiry', channel: 'alibaba', writer: null, answerAt: LINK })
})

test('the link to answer by is one of the platform’s own', () => {
  const text = `Message: ${ASKED}\n\nhttps://evil.example/reply\n${LINK}`
  expect(platform('feedback@service.alibaba.com', text).answerAt).toBe(LINK)
  expect(platform('kari@moe.example', text).answerAt).toBeNull()
})

test('a platform that nobody vouches for warns, and names no address at all', () => {
  const headers = { 'authentication-results': ['mx.brightwater.example; none'] }
  const reading = platform('feedback@service.alibaba.com', `E-mail: kari@moe.example\nMessage: ${ASKED}`, { headers })
  expect(reading.fields).not.toHaveProperty('email')
  expect(reading.risk.reasons.map(({ rule }) => rule)).toContain('unproven_platform')
})

test('addresses of one buyer that disagree are flagged', () => {
  const text = `Name: Kari Moe\nE-mail: kari@moe.example\nMessage: ${ASKED}`
  const from = 'feedback@service.alibaba.com'
  expect(platform(from, text, reply('kari@other.example')).flags).toContain('reply_to_differs')
  expect(platform(from, text, reply('x1@message.alibaba.com')).flags).toEqual([])
  expect(platform(from, text, reply('kari@moe.example')).flags).toEqual([])
})

test('a directory that no rule names is known by what it says of a buyer', () => {
  const text = `A buyer is interested in your product.\n\nRequirement: pump\nBuyer message: "${ASKED}"\nBuyer name: Kari Moe\nMobile: +47 22 12 34 56\nE-mail: (not shared)\n\n[ Contact Buyer ]\nOur B2B directory. Upgrade to see more.`
  const reading = platform('leads@tradehall.example', text)
  expect(reading).toMatchObject({ channel: 'other_platform', kind: 'inquiry', text: ASKED, writer: null })
})

test('what a platform and a form say around the message is not the buyer’s', () => {
  const from = 'noreply@service.made-in-china.com'
  const card = 'Name: Kari Moe\nEmail: kari@moe.example'
  const around = [
    `Message:\n${ASKED}\n\nSender information\n${card}`,
    `${card}\n\nMessage:\n${ASKED}\nNewsletter: no`,
    `${card}\n\nMessage:\n${ASKED}\n\nBusiness Type: Retailer`,
    `${card}\n\nSubject: pumps\nContent:\n${ASKED}\n\nThis message was sent through Made-in-China.com (Code: 5Q8).`,
  ]
  expect(around.map((text) => platform(from, text).whole)).toEqual(around.map(() => ASKED))
})

test('a message that greets as platforms do is the buyer’s whole', () => {
  const asked =
    'Dear supplier, i saw your pump at the show and want to sell it in Norway under our brand,\nmy shops are four.'
  const text = `Name: Kari Moe\nEmail: kari@moe.example\n\nMessage:\n${asked}\n\nReply directly. (c) Made-in-China.com`
  expect(platform('noreply@service.made-in-china.com', text).whole).toBe(asked)
})

test('in a chat our own words stand above the buyer’s answer', () => {
  const text = `Hi Mei, you have 1 unread message.\nYou (10-29 17:02): How many pumps do you need?\n\nKari Moe (Norway)\n\n${ASKED}`
  const reading = platform('feedback@service.alibaba.com', text, reply('x1@message.alibaba.com', 'Kari Moe'))
  expect(reading).toMatchObject({ whole: ASKED, kind: 'reply' })
})
