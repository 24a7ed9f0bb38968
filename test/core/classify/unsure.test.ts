import { expect, test } from 'vitest'
import type { Mail } from '../../../src/core/mail.ts'
import { isUnsure } from '../../../src/core/standing.ts'
import { read, rules } from './shipped.ts'

const unsure: [string, Partial<Mail>][] = [
  ['a greeting that wants nothing', { text: 'Good morning from the coast.' }],
  ['nothing but a name', { text: 'Bernd Olsson' }],
  ['no words at all', { text: '' }],
  ['only a file nobody speaks of', { subject: 'scan', text: '' }],
  ['an offer and a question that weigh alike', { text: 'See our price list. What is the price?' }],
  ['words of no list', { text: 'The lighthouse keeper painted seven barrels yesterday.' }],
]
test.each(unsure)('%s leaves it unsure', (_, mail) => {
  expect(isUnsure(read({ subject: '', ...mail }), rules.kinds)).toBe(true)
})

const sure: [string, Partial<Mail>][] = [
  ['who asks a price', { text: 'Please quote 40 pumps.' }],
  ['who writes one poor line', { text: 'price pls' }],
  ['who goes on with our mail', { text: 'ok', inReplyTo: ['<1@brightwater.example>'] }],
  ['who wants out', { text: 'unsubscribe' }],
  ['a machine', { text: 'x', headers: { 'auto-submitted': ['auto-replied'] } }],
  ['who complains', { text: 'Half of the goods arrived broken, we claim a refund.' }],
  ['who wants to sell to us', { text: 'We are a manufacturer of cartons and would like to become your supplier.' }],
]
test.each(sure)('%s leaves no doubt', (_, mail) => {
  expect(isUnsure(read({ subject: '', ...mail }), rules.kinds)).toBe(false)
})

test('what a person marked is certain', () => {
  expect(isUnsure(read({ subject: '', text: '' }, { mark: { kind: 'other', by: 'Li Wei' } }), rules.kinds)).toBe(false)
})
