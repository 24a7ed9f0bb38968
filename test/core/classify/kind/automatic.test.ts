import { expect, test } from 'vitest'
import { read } from '../shipped.ts'

const THANKS = { subject: 'Re: Offer', text: 'Thank you, we will read it.', inReplyTo: ['<1@brightwater.example>'] }
const header = (name: string, value: string) => ({ ...THANKS, headers: { [name]: [value] } })

test.each([
  ['Auto-Submitted', header('auto-submitted', 'auto-replied')],
  ['Auto-Submitted with a comment', header('auto-submitted', 'auto-replied (vacation)')],
  ['auto-generated in a conversation', header('auto-submitted', 'auto-generated')],
  ['X-Autoreply', header('x-autoreply', 'yes')],
  ['X-Autorespond', header('x-autorespond', 'our help desk')],
  ['Precedence', header('precedence', 'auto_reply')],
  ['a read receipt', header('content-type', 'multipart/report; report-type=disposition-notification')],
  ['the null sender in a conversation', { ...THANKS, returnPath: '' }],
])('%s: a machine answered', (_, change) => {
  expect(read(change).kind).toBe('auto_reply')
})

test.each([
  ['Auto-Submitted: no', header('auto-submitted', 'no')],
  ['X-Auto-Response-Suppress alone', header('x-auto-response-suppress', 'All')],
  ['X-Autoreply: no', header('x-autoreply', 'no')],
])('%s: a person answered', (_, change) => {
  expect(read(change).kind).toBe('reply')
})

test.each([
  ['a delivery status', { deliveryStatus: 'Action: failed\nStatus: 5.1.1', subject: 'x', text: 'y' }],
  ['a delay', { deliveryStatus: 'Action: delayed\nStatus: 4.4.1', subject: 'Delay', text: 'We keep trying.' }],
  ['a complaint report', header('content-type', 'multipart/report; report-type=feedback-report')],
  ['X-Failed-Recipients', header('x-failed-recipients', 'a@b.example')],
  [
    'a daemon',
    { from: { name: null, address: 'mailer-daemon@relay.example' }, subject: 'failure notice', text: 'Sorry.' },
  ],
  [
    'a postmaster without a report',
    {
      from: { name: 'PostMaster', address: 'postmaster@qq.com' },
      subject: '系统退信',
      text: '您的邮件被退回来了',
      returnPath: '',
    },
  ],
  [
    'the null sender and the words',
    { subject: 'Undeliverable: Offer', text: 'Delivery has failed to these recipients.', returnPath: '' },
  ],
])('%s: a mail server wrote it', (_, change) => {
  expect(read(change)).toMatchObject({ kind: 'bounce', channel: 'direct' })
})

test('our own letter inside a delivery report makes it neither an inquiry nor an opt-out', () => {
  const text =
    'Hi. This is the mail program.\nI was not able to deliver your message.\n\n--- Below is a copy.\n\nPlease quote 300 pumps. Unsubscribe: reply STOP.'
  expect(read({ from: { name: null, address: 'mailer-daemon@relay.example' }, returnPath: '', text }).kind).toBe(
    'bounce',
  )
})

test('a postmaster is a person until he speaks of delivery', () => {
  const from = { name: 'Postmaster', address: 'postmaster@northbay.example' }
  expect(read({ from, subject: 'Hinges', text: 'Please quote 300 hinges.' }).kind).toBe('inquiry')
})
