import type { Mail } from '../../src/core/mail.ts'

/** A plain mail of a buyer; name only what matters. */
export function aMail(change: Partial<Mail>): Mail {
  return {
    messageId: '<first@harbour-tools.example>',
    inReplyTo: [],
    references: [],
    sentAt: '2026-11-20T08:00:00.000Z',
    utcOffset: 60,
    from: { name: 'Ann Visser', address: 'ann@harbour-tools.example' },
    replyTo: [],
    to: [{ name: null, address: 'sales@us.example' }],
    cc: [],
    returnPath: 'ann@harbour-tools.example',
    subject: 'Hex bolts M8',
    headers: {},
    contentType: 'text/plain',
    text: 'Please quote 5,000 pcs.',
    html: null,
    links: [],
    attachments: [],
    deliveryStatus: null,
    returned: null,
    warnings: [],
    ...change,
  }
}
