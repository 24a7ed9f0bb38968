import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  type Arrival,
  bareSubject,
  conversationOf,
  type KnownMail,
  threadsSchema,
  withoutMarks,
} from '../../src/core/thread.ts'

const rules = threadsSchema.parse(parse(readFileSync(new URL('../../rules/threads.yaml', import.meta.url), 'utf8')))

const ours: KnownMail = known({ conversationId: 'ours', messageId: '<ours@us>', ours: true })
const theirs: KnownMail = known({ conversationId: 'theirs', messageId: '<theirs@mail>' })

function known(change: Partial<KnownMail>): KnownMail {
  return {
    conversationId: '1',
    messageId: null,
    ours: false,
    address: 'ann@harbour-tools.example',
    subject: 'Hex bolts M8 for Rotterdam',
    at: '2026-11-10T08:00:00.000Z',
    ...change,
  }
}

function arrival(change: Partial<Arrival>): Arrival {
  return {
    answers: [],
    subject: 'Something else entirely',
    address: 'ann@harbour-tools.example',
    relayed: false,
    at: '2026-11-20T08:00:00.000Z',
    ...change,
  }
}

describe('conversationOf', () => {
  it.each([
    ['an answer to ours', arrival({ answers: ['<ours@us>'] }), 'ours'],
    ['an answer to ours by somebody else', arrival({ answers: ['<ours@us>'], address: 'x@other.example' }), 'ours'],
    ['an answer to ours whose writer is not known', arrival({ answers: ['<ours@us>'], address: null }), 'ours'],
    ['the same buyer going on by id', arrival({ answers: ['<theirs@mail>'] }), 'theirs'],
    ['a colleague', arrival({ answers: ['<theirs@mail>'], address: 'bo@harbour-tools.example' }), 'theirs'],
    ['a stranger who was in copy', arrival({ answers: ['<theirs@mail>'], address: 'x@other.example' }), null],
    ['an unknown writer with a foreign id', arrival({ answers: ['<theirs@mail>'], address: null }), null],
    ['the nearest id first', arrival({ answers: ['<theirs@mail>', '<ours@us>'] }), 'theirs'],
    ['an id nobody knows', arrival({ answers: ['<never@seen>'] }), null],
    ['the same subject', arrival({ subject: 'RE: Fwd: hex bolts  M8 for Rotterdam' }), 'theirs'],
    [
      'the same subject of a colleague',
      arrival({ subject: 'Hex bolts M8 for Rotterdam', address: 'bo@harbour-tools.example' }),
      null,
    ],
    [
      'the same subject after 31 days',
      arrival({ subject: 'Hex bolts M8 for Rotterdam', at: '2026-12-11T09:00:00.000Z' }),
      null,
    ],
    ['no subject', arrival({ subject: '' }), null],
  ])('%s', (_, mail, conversation) => {
    expect(conversationOf(mail, [ours, theirs], rules)).toBe(conversation)
  })

  it.each(['Inquiry', 'Re: RFQ', 'price list please', '询价', 'Anfrage', 'Request for quotation', 'Hello', ''])(
    'never by a subject like "%s", not even of the same writer',
    (subject) => {
      expect(conversationOf(arrival({ subject }), [known({ subject })], rules)).toBeNull()
    },
  )

  it('never joins two addresses of a free provider, nor two buyers of one platform', () => {
    const free = known({ messageId: '<a@gmail>', address: 'ann@gmail.com' })
    expect(conversationOf(arrival({ answers: ['<a@gmail>'], address: 'bob@gmail.com' }), [free], rules)).toBeNull()
    const platform = known({ messageId: '<n@market>', address: 'b1@relay.market.example' })
    const other = arrival({ answers: ['<n@market>'], address: 'b2@relay.market.example', relayed: true })
    expect(conversationOf(other, [platform], rules)).toBeNull()
  })

  it('takes the latest of several with the same subject', () => {
    const older = known({ conversationId: 'older', at: '2026-11-01T08:00:00.000Z' })
    expect(conversationOf(arrival({ subject: older.subject }), [theirs, older], rules)).toBe('theirs')
  })
})

it.each([
  ['Re: Fw: AW: Pumps', 'pumps'],
  ['RE[2]: Pumps', 'pumps'],
  ['回复：Pumps', 'pumps'],
  ['Project: pumps', 'project: pumps'],
  ['Re:Re:  ', ''],
])('bareSubject(%j)', (subject, bare) => {
  expect(bareSubject(subject, rules)).toBe(bare)
})

it.each([
  ['AW: Re[2]: Hex Bolts M8', 'Hex Bolts M8'],
  ['İLT: Cıvata', 'Cıvata'],
  ['Trả lời: Bu lông', 'Bu lông'],
  ['回复：螺栓', '螺栓'],
  ['RIF: viti', 'viti'],
  ['Rush: bolts', 'Rush: bolts'],
])('withoutMarks(%j)', (subject, bare) => {
  expect(withoutMarks(subject, rules)).toBe(bare)
})
