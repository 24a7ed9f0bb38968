import { describe, expect, it } from 'vitest'
import type { Kind, Triage } from '../../src/core/inquiry.ts'
import { isPast, standingOf, supersedes } from '../../src/core/standing.ts'
import { aMail } from '../kit/mail.ts'

type Judged = Pick<Triage, 'kind' | 'risk' | 'draft'>
const calm = { total: 0, action: 'none', reasons: [] } as const
const judged = (kind: Kind, change: Partial<Judged> = {}): Judged => ({
  kind,
  risk: calm,
  draft: null,
  ...change,
})

describe('standingOf', () => {
  it.each([
    ['inquiry', 'open'],
    ['reply', 'open'],
    ['order', 'open'],
    ['complaint', 'open'],
    ['opt_out', 'filed'],
    ['auto_reply', 'filed'],
    ['bounce', 'filed'],
    ['solicitation', 'filed'],
    ['scam', 'filed'],
    ['other', 'filed'],
  ] as const)('%s stands %s', (kind, standing) => {
    expect(standingOf(judged(kind), false, false)).toBe(standing)
  })

  it.each([
    ['a danger', judged('scam', { risk: { ...calm, action: 'quarantine' } }), false, false, 'open'],
    ['a doubtful advertisement', judged('solicitation'), true, false, 'open'],
    ['a doubtful out-of-office', judged('auto_reply'), true, false, 'open'],
    ['a mail of ours that did not arrive', judged('bounce'), false, true, 'open'],
  ] as const)('%s', (_, triage, unsure, returned, standing) => {
    expect(standingOf(triage, unsure, returned)).toBe(standing)
  })
})

describe('isPast', () => {
  const rules = { past: { because: 'It was answered elsewhere.', value: 14 } }
  const added = new Date('2026-11-20T08:00:00Z')
  it.each([
    ['2026-11-06T07:59:59Z', added, true],
    ['2026-11-06T08:00:00Z', added, false],
    ['2026-11-20T09:00:00Z', added, false],
    ['2020-01-01T00:00:00Z', null, false],
  ])('arrived at %s', (arrivedAt, addedAt, expected) => {
    expect(isPast(new Date(arrivedAt), addedAt, rules)).toBe(expected)
  })
})

describe('supersedes', () => {
  const wrote = (kind: Kind, text: string) => ({ kind, text })
  const file = {
    index: 0,
    filename: 'drawing.pdf',
    contentType: 'application/pdf',
    bytes: 900,
    inline: false,
    content: null,
  }
  it.each([
    ['new words', wrote('reply', 'We need 500 now'), aMail({}), true],
    ['the same words again', wrote('inquiry', 'How much for  300?\n'), aMail({}), false],
    ['a part of the same words', wrote('reply', 'for 300?'), aMail({}), false],
    ['no words', wrote('reply', ' '), aMail({}), false],
    ['no words but a file', wrote('reply', ''), aMail({ attachments: [file] }), true],
    ['an out-of-office', wrote('auto_reply', 'I am away'), aMail({}), false],
  ])('%s', (_, triage, mail, expected) => {
    expect(supersedes(triage, mail, ['How much for 300?'])).toBe(expected)
  })
})
