import { describe, expect, it } from 'vitest'
import { afterTransmission, type Tried } from '../../src/core/transmission.ts'

const NOW = '2026-11-20T08:00:00.000Z'
const tried: Tried = { attempts: 1, failures: 0, now: NOW, timeZone: 'Asia/Shanghai', random: 0.5 }
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

describe('what becomes of the reply', () => {
  it.each([
    ['accepted', 'accepted', null, true],
    ['deferred', 'deferred', later(5), true],
    ['slowed', 'deferred', later(5), true],
    ['rejected', 'rejected', null, true],
    ['no_such_address', 'rejected', null, true],
    ['unknown', 'unknown', null, true],
    ['quota', 'queued', NOW, false],
    ['not_sent', 'queued', NOW, false],
    ['locked_out', 'queued', NOW, false],
    ['stopped', 'queued', NOW, false],
  ] as const)('%s: it is %s, due %s, counted %s', (result, state, dueAt, counted) => {
    const after = afterTransmission({ result, answer: 'its words' }, tried)
    expect(after).toMatchObject({ state, dueAt, counted, answer: 'its words' })
  })

  it.each([
    [1, 5],
    [2, 10],
    [6, 160],
    [7, 240],
    [16, 240],
  ])('after %i attempts it waits %i minutes, a fifth more or less', (attempts, minutes) => {
    const wait = (random: number) =>
      afterTransmission({ result: 'deferred', answer: '' }, { ...tried, attempts, random })
    expect(wait(0.5).dueAt).toBe(later(minutes))
    expect(wait(0).dueAt).toBe(later(minutes * 0.8))
    expect(wait(1).dueAt).toBe(later(minutes * 1.2))
  })

  it('is given up after two days', () => {
    expect(afterTransmission({ result: 'deferred', answer: 'busy' }, { ...tried, attempts: 17 })).toMatchObject({
      state: 'rejected',
      answer: 'Given up after 17 attempts: busy',
      dueAt: null,
    })
  })
})

describe('how long the mailbox rests', () => {
  it.each([
    [0, 1],
    [1, 5],
    [2, 15],
    [3, 30],
    [4, 60],
    [99, 60],
  ])('after %i failures before this one: %i minutes', (failures, minutes) => {
    const { mailboxRestsUntil } = afterTransmission({ result: 'not_sent', answer: '' }, { ...tried, failures })
    expect(mailboxRestsUntil).toBe(later(minutes))
  })

  it.each([
    ['Asia/Shanghai', '2026-11-20T16:00:00.000Z'],
    ['America/New_York', '2026-11-21T05:00:00.000Z'],
  ])('with its quota used up, to the next day in %s', (timeZone, until) => {
    expect(afterTransmission({ result: 'quota', answer: '' }, { ...tried, timeZone }).mailboxRestsUntil).toBe(until)
  })

  it.each(['accepted', 'deferred', 'slowed', 'rejected', 'locked_out', 'stopped', 'unknown'] as const)(
    'not at all when it was %s',
    (result) => {
      expect(afterTransmission({ result, answer: '' }, tried).mailboxRestsUntil).toBeNull()
    },
  )
})
