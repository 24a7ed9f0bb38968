import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/core/classify/reading.ts'
import type { Facts } from '../../../src/core/extract/facts.ts'
import { type History, NO_HISTORY } from '../../../src/core/history.ts'
import { BUYER_TYPES, FLAGS, KINDS, POINT_TYPES } from '../../../src/core/inquiry.ts'
import type { Mail } from '../../../src/core/mail.ts'
import { basisOf } from '../../../src/core/score/basis.ts'
import { score } from '../../../src/core/score/score.ts'
import { aMail } from '../../kit/mail.ts'
import { aReading, facts } from '../../kit/reading.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const NOW = '2026-11-24T02:00:00Z'
const [product] = rules.catalogue
const sku = product?.sku ?? ''

const importer = {
  name: 'Ann Visser',
  email: 'ann@harbour-tools.example',
  company: 'Harbour Tools BV',
  country: 'NL',
  phones: ['+31205550101'],
  type: 'importer',
} as const
const goodRequest = {
  products: [{ text: sku, sku }],
  quantities: [{ value: 5000, unit: 'pc' }],
  incoterm: 'FOB',
  port: 'Ningbo',
}
const asked = [
  { type: 'price', text: 'Please quote.' },
  { type: 'lead_time', text: 'How long does it take?' },
] as const

describe('the words of the tiers', () => {
  test('A: an identified business in a market we serve, something specific that we sell, a quantity', () => {
    expect(of({ buyer: importer, request: goodRequest, points: asked }).tier).toBe('A')
  })

  test('A: a named business on free mail that asks for enough from a smaller market', () => {
    const trader = { ...importer, email: 'ann@gmail.com', country: 'GH' }
    const request = { ...goodRequest, incoterm: null }
    expect(of({ buyer: trader, request, points: asked.slice(0, 1) }).tier).toBe('A')
    expect(of({ buyer: { ...trader, company: null }, request, points: asked.slice(0, 1) }).tier).toBe('B')
  })

  test('B: the same without a company, on free mail', () => {
    const anonymous = { ...importer, company: null, email: 'ann@gmail.com' }
    expect(of({ buyer: anonymous, request: goodRequest, points: asked }).tier).toBe('B')
  })

  test('B: the same from a market we do not serve', () => {
    expect(of({ buyer: { ...importer, country: 'RU' }, request: goodRequest, points: asked }).tier).toBe('B')
  })

  test('B: an identified business that names no quantity and no detail', () => {
    const vague = { products: [{ text: 'bottles', sku }] }
    expect(of({ buyer: importer, request: vague, points: asked }).tier).toBe('B')
  })

  test('C: nobody who wants nothing in particular', () => {
    expect(of({ buyer: { email: 'ann@gmail.com' }, points: [{ type: 'price', text: 'price?' }] }).tier).toBe('C')
  })

  test('C: goods that we do not sell, however good the buyer', () => {
    const elsewhere = { ...goodRequest, products: [{ text: 'wooden chairs', sku: null }] }
    expect(of({ buyer: importer, request: elsewhere, points: asked }).tier).toBe('C')
  })
})

describe('the minimum', () => {
  const asking = (values: number[], unit = 'pc') => ({
    ...goodRequest,
    quantities: values.map((value) => ({ value, unit })),
  })
  const rulesMet = (request: object, reading: Partial<Reading> = {}) =>
    worthOf(
      aMail({ subject: '' }),
      aReading(reading),
      facts({ buyer: importer, request, points: asked }),
      NO_HISTORY,
    ).contributions.map(({ rule }) => rule)

  test('holds for each of several quantities', () => {
    expect(rulesMet(asking([600, 600]))).not.toContain('meets_moq')
    expect(rulesMet(asking([600, 1200]))).toContain('meets_moq')
  })

  test('cannot be compared with a pallet', () => {
    expect(rulesMet(asking([1], 'pallet'))).not.toContain('meets_moq')
    expect(rulesMet(asking([1], 'container_20'))).toContain('meets_moq')
  })

  test('keeps a small lot out of A unless a yearly need stands behind it', () => {
    const told = { ...asking([500]), deadline: 'May', certificates: ['LFGB'], targetPrice: null }
    expect(rulesMet(told)).toContain('below_moq_held')
    expect(rulesMet(told, { text: 'Our annual volume is 20,000 pcs.' })).not.toContain('below_moq_held')
  })

  test('keeps out of A what a conversation goes on with only when it lies far below', () => {
    const told = (value: number) => ({ ...asking([value]), deadline: 'May', certificates: ['LFGB'] })
    expect(rulesMet(told(500), { kind: 'reply' })).not.toContain('below_moq_held')
    expect(rulesMet(told(20), { kind: 'reply' })).toContain('below_moq_held')
  })
})

test('B: a conversation with somebody who never said of which business', () => {
  const nobody = { ...importer, company: null, email: 'ann@gmail.com' }
  const told = facts({ buyer: nobody, request: { ...goodRequest, deadline: 'May' }, points: asked })
  expect(worthOf(aMail({}), aReading({ kind: 'reply' }), told, NO_HISTORY).tier).toBe('B')
})

test('a price far below ours counts only when it is clear which goods it is for', () => {
  const cheap = { ...goodRequest, targetPrice: { amount: 1.2, currency: 'USD' } }
  const deducted = (request: object) =>
    of({ buyer: importer, request, points: asked }).contributions.some(({ rule }) => rule === 'price_far_below')
  expect(deducted(cheap)).toBe(true)
  expect(deducted({ ...cheap, products: [...cheap.products, { text: 'a cup', sku: null }] })).toBe(false)
  expect(deducted({ ...cheap, quantities: [...cheap.quantities, { value: 9000, unit: 'pc' }] })).toBe(false)
})

test.each([
  ['de', 'Holzstuhl', true],
  ['hu', 'fa szék', false],
  ['ru', 'деревянный стул', false],
  ['ru', 'bar stool', true],
])('goods named in %s as %s are strangers to us: %s', (language, text, isOutside) => {
  const told = facts({ buyer: importer, request: { ...goodRequest, products: [{ text, sku: null }] } })
  const { contributions } = worthOf(aMail({}), aReading({ language }), told, NO_HISTORY)
  expect(contributions.some(({ rule }) => rule === 'outside_our_range')).toBe(isOutside)
})

describe('the receipt', () => {
  test('shows a guard with the points it took', () => {
    const told = facts({ buyer: importer, request: goodRequest, points: asked })
    const toMany = aReading({ flags: ['mass_mailing'] })
    const worth = worthOf(aMail({ subject: '' }), toMany, told, NO_HISTORY)
    expect(worth.contributions.find(({ rule }) => rule === 'mass_mailing_held')?.points).toBeLessThan(0)
    expect(worth.total).toBe(rules.scoring.tiers.A - 1)
  })

  test('quotes the words a fact was read from', () => {
    const evidence = [{ field: 'request.quantities', value: '5000 pc', evidence: 'about 5.000 Stück' }]
    const { contributions } = of({ buyer: importer, request: goodRequest, evidence })
    expect(contributions.find(({ rule }) => rule === 'quantity')?.evidence).toBe('about 5.000 Stück')
  })

  test('never falls below nothing', () => {
    const reading = aReading({ text: 'Free samples for myself. We are not interested at the moment.' })
    const worth = worthOf(aMail({ subject: '' }), reading, facts({ buyer: { country: 'RU' } }), NO_HISTORY)
    expect(worth.total).toBe(0)
    expect(worth.contributions.some(({ rule }) => rule === 'floor')).toBe(true)
  })
})

test.each([
  ['a page of ours', 'https://www.hearthside-drinkware.example/bottles/500', true],
  ['our first page', 'https://www.hearthside-drinkware.example/', false],
  ["a page of somebody else's", 'https://shop.example/bottles/500', false],
])('a link names the goods when it leads to %s', (_, link, names) => {
  const reading = aReading({ text: `What is the price of this one (${link})?` })
  const { contributions } = worthOf(aMail({}), reading, facts(), NO_HISTORY)
  expect(contributions.filter(({ rule }) => rule === 'model_named').map(({ evidence }) => evidence)).toEqual(
    names ? [link] : [],
  )
})

test('a country that only language and clock suggest counts less, and says so', () => {
  const likelyCountry = { country: 'PL', evidence: 'Polish, clock +01:00' }
  const [line] = of({ likelyCountry }).contributions
  const [told] = of({ buyer: { country: 'PL' }, likelyCountry: null }).contributions
  expect(line).toMatchObject({ rule: 'market_M1', evidence: likelyCountry.evidence })
  expect(line?.points).toBe(Math.round((told?.points ?? 0) * rules.markets.guessed.share))
})

test('a known customer is never C', () => {
  const unclear = facts({ buyer: { email: 'ann@gmail.com' } })
  const regular = { ...NO_HISTORY, orders: 2 }
  expect(worthOf(aMail({ subject: '' }), aReading(), unclear, NO_HISTORY).tier).toBe('C')
  expect(worthOf(aMail({ subject: '' }), aReading(), unclear, regular).tier).toBe('B')
})

describe('a reply that names neither goods nor an amount', () => {
  const inConversation = (told: Parameters<typeof facts>[0], history: History) => {
    const { contributions } = worthOf(aMail({}), aReading({ kind: 'reply' }), facts(told), history)
    return contributions.filter(({ rule }) => rule.endsWith('_in_conversation')).map(({ evidence }) => evidence)
  }
  const before = { product: 'HV-B500', quantity: '3000 pc' }

  test('gains nothing from a conversation that does not either', () => {
    expect(inConversation({ points: asked }, NO_HISTORY)).toEqual([])
  })

  test('is taken for those of the letters it repeats', () => {
    expect(inConversation({ points: asked, talkedOf: before }, NO_HISTORY)).toEqual(['HV-B500', '3000 pc'])
  })

  test('is taken for those that stand in our books', () => {
    expect(inConversation({ points: asked }, { ...NO_HISTORY, talkedOf: before })).toEqual(['HV-B500', '3000 pc'])
  })

  test('counts its own when it names them', () => {
    expect(inConversation({ request: goodRequest, talkedOf: before }, NO_HISTORY)).toEqual([])
  })
})

test('the same words from others lower the value and keep it out of A', () => {
  const told = facts({ buyer: importer, request: goodRequest, points: asked })
  const { tier, contributions } = worthOf(aMail({}), aReading(), told, { ...NO_HISTORY, sameTextFrom: 3 })
  expect(contributions.find(({ rule }) => rule === 'same_text_elsewhere')).toMatchObject({
    evidence: '3 other senders',
  })
  expect([tier, contributions.some(({ rule }) => rule === 'mass_mailing_held')]).toEqual(['B', true])
})

test('signs of fraud do not touch the value', () => {
  const told = facts({ buyer: importer, request: goodRequest, points: asked })
  const suspicious = aReading({
    flags: [
      'reply_to_differs',
      'auth_fail',
      'lookalike_domain',
      'dangerous_attachment',
      'bank_change',
      'link_mismatch',
    ],
    risk: { total: 90, action: 'quarantine', reasons: [] },
  })
  const attachments = [
    { index: 0, filename: 'invoice.zip', contentType: 'application/zip', bytes: 9, inline: false, content: null },
  ]
  const honest = worthOf(aMail({}), aReading(), told, NO_HISTORY)
  expect(worthOf(aMail({ attachments }), suspicious, told, NO_HISTORY)).toEqual(honest)
})

/** Any mail at all, as far as scoring sees it. */
const text = fc.array(fc.constantFrom(...someWords()), { maxLength: 12 }).map((words) => words.join('. '))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const told = fc.record({
  buyer: fc.record({
    name: maybe(fc.constantFrom('Ann Visser', 'Ann', '王小明')),
    email: maybe(fc.constantFrom('ann@gmail.com', 'ann@harbour-tools.example', 'ben@mailinator.com', 'no at sign')),
    company: maybe(fc.string()),
    country: maybe(fc.constantFrom('DE', 'GH', 'RU', 'KP', 'MX', 'XX')),
    phones: fc.array(fc.constant('+31205550101'), { maxLength: 3 }),
    type: fc.constantFrom(...BUYER_TYPES),
  }),
  request: fc.record({
    products: fc.array(fc.record({ text: fc.string(), sku: maybe(fc.constant(sku)) }), { maxLength: 3 }),
    quantities: fc.array(fc.record({ value: fc.nat(9e9), unit: fc.constantFrom('pc', 'kg', 'container_40', '') }), {
      maxLength: 3,
    }),
    incoterm: maybe(fc.constant('FOB')),
    port: maybe(fc.string()),
    certificates: fc.array(fc.string(), { maxLength: 2 }),
    deadline: maybe(fc.string()),
  }),
  points: fc.array(fc.record({ type: fc.constantFrom(...POINT_TYPES), text: fc.string() }), { maxLength: 4 }),
})
const reading = fc.record({ kind: fc.constantFrom(...KINDS), flags: fc.subarray([...FLAGS]), text, signature: text })

test('whatever a mail says, the lines add up to a total within 0 and 100, and the groups keep their caps', () => {
  fc.assert(
    fc.property(told, reading, fc.nat(3), (told, reading, orders) => {
      const worth = worthOf(aMail({}), aReading(reading), facts(told), { ...NO_HISTORY, orders })
      const sum = worth.contributions.reduce((sum, { points }) => sum + points, 0)
      expect(sum).toBe(worth.total)
      expect(worth.total).toBeGreaterThanOrEqual(0)
      expect(worth.total).toBeLessThanOrEqual(100)
      for (const { points, cap } of worth.groups) expect(points >= 0 && points <= cap).toBe(true)
      expect(worth.contributions.every(({ points }) => points !== 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('whatever a mail says, its country alone moves it by one tier at most', () => {
  const countries = rules.markets.markets.map(({ example }) => example)
  fc.assert(
    fc.property(told, reading, fc.nat(1), (told, reading, orders) => {
      const tierFrom = (country: string | null) => {
        const here = facts({ ...told, buyer: { ...told.buyer, country } })
        return worthOf(aMail({}), aReading(reading), here, { ...NO_HISTORY, orders }).tier
      }
      const tiers = new Set([...countries, null].map(tierFrom))
      expect(tiers.has('A') && tiers.has('C')).toBe(false)
    }),
    { numRuns: 200 },
  )
})

function worthOf(mail: Mail, reading: Reading, facts: Facts, history: History) {
  return score(basisOf(mail, reading, facts, history, NOW), rules).score
}

function of(told: Parameters<typeof facts>[0]) {
  return worthOf(aMail({ subject: '' }), aReading(), facts(told), NO_HISTORY)
}

function someWords(): string[] {
  return rules.scoring.rules.flatMap(({ words }) => words?.['en'] ?? words?.['any'] ?? [])
}
