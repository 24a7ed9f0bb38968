import { expect, it } from 'vitest'
import { undeliverable } from '../../src/core/undeliverable.ts'
import { aMail } from '../kit/mail.ts'

const returned = 'From: sales@us.example\r\nMessage-ID: <ours@us.example>\r\nSubject: Our offer\r\n'
const report = (lines: string[]) =>
  aMail({ returned, deliveryStatus: ['Reporting-MTA: dns; mx.example', '', ...lines].join('\r\n') })
const failed = (status: string) =>
  report([
    'Final-Recipient: rfc822; Ann@Gone.example',
    'Action: failed',
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 no such user',
  ])

it.each(['5.1.1', '5.1.2', '5.1.10', '5.2.1', '5.4.4'])('%s says the address is wrong', (status) => {
  expect(undeliverable(failed(status))).toEqual({
    messageId: '<ours@us.example>',
    recipient: 'ann@gone.example',
    status,
    words: 'smtp; 550 no such user',
  })
})

it.each([
  ['a full mailbox', failed('5.2.2')],
  ['blocked for what we are', failed('5.7.1')],
  ['nothing clear', failed('5.0.0')],
  ['only delayed', report(['Final-Recipient: rfc822; ann@gone.example', 'Action: delayed', 'Status: 4.4.1'])],
  [
    'no original',
    aMail({ deliveryStatus: 'Action: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822; ann@gone.example' }),
  ],
  ['no report', aMail({ returned })],
])('%s says nothing of the address', (_, mail) => {
  expect(undeliverable(mail)).toBeNull()
})

it('reads folded fields and the recipient that failed of several', () => {
  const mail = report([
    'Final-Recipient: rfc822; ok@there.example',
    'Action: delivered',
    'Status: 2.0.0',
    '',
    'Final-Recipient: rfc822;',
    '  gone@there.example',
    'Action: failed',
    'Status: 5.1.1 (bad mailbox)',
  ])
  expect(undeliverable(mail)).toMatchObject({ recipient: 'gone@there.example', status: '5.1.1', words: '5.1.1' })
})
