import { describe, expect, test } from 'vitest'
import { type Case, points, replyTo } from '../../kit/reply.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const [first] = rules.catalogue
if (first === undefined) throw new Error('the shipped catalogue is empty')
const wanted = [{ text: 'flask', sku: first.sku }]
const textOf = (one: Case, of = rules) => replyTo(of, one)?.text ?? ''

describe('whether a reply is due', () => {
  test.each(['order', 'opt_out', 'auto_reply', 'bounce', 'solicitation', 'scam', 'other'] as const)(
    'none for %s',
    (kind) => {
      expect(replyTo(rules, { reading: { kind } })).toBeNull()
    },
  )
  test.each(['inquiry', 'reply', 'complaint'] as const)('one for %s', (kind) => {
    expect(replyTo(rules, { reading: { kind } })).not.toBeNull()
  })
  test('none to a mail in quarantine', () => {
    expect(replyTo(rules, { reading: { risk: { total: 80, action: 'quarantine', reasons: [] } } })).toBeNull()
  })
})

describe('the letter that is chosen', () => {
  test.each<[string, Case]>([
    ['quotation', { facts: { request: { products: wanted }, points: points('price') } }],
    ['rfq', { mail: { subject: 'RFQ 2027-11' }, facts: { request: { products: wanted }, points: points('price') } }],
    ['choices', { facts: { points: points('price') } }],
    ['sample', { facts: { request: { products: wanted }, points: points('sample') } }],
    [
      'platform',
      { reading: { channel: 'alibaba' }, facts: { request: { products: wanted }, points: points('price') } },
    ],
    [
      'out-of-range',
      { facts: { request: { products: [{ text: 'garden chairs', sku: null }] }, points: points('price') } },
    ],
    ['conversation', { reading: { kind: 'reply' }, facts: { points: points('warranty') } }],
    ['bargaining', { reading: { kind: 'reply' }, facts: { points: points('discount') } }],
    ['thanks', { reading: { kind: 'reply' } }],
    ['complaint', { reading: { kind: 'complaint' }, facts: { points: points('resolution') } }],
  ])('%s', (template, one) => {
    expect(replyTo(rules, one)?.template).toBe(template)
  })
})

describe('what stands on file is said', () => {
  const one = (type: Parameters<typeof points>[0]): Case => ({
    facts: { request: { products: wanted }, points: points(type) },
  })
  test.each<[Parameters<typeof points>[0], RegExp, string]>([
    [
      'price',
      new RegExp(`Price of .*${first.price?.from}.* to .*${first.price?.term}; valid until 25 November 2026`),
      'range',
    ],
    ['moq', /Minimum order: [\d,]+ pieces/, 'answered'],
    ['lead_time', /Lead time: \d+ days from receipt of your deposit/, 'answered'],
    ['sample', /sample fee refunded/, 'answered'],
    ['payment_terms', /30% T\/T deposit/, 'answered'],
    ['shipping', /FOB, CIF, EXW or DDP; our port is Ningbo/, 'answered'],
    ['certificate', /Certificates on file: /, 'answered'],
    ['warranty', /12 months against loss of vacuum/, 'answered'],
    ['company_info', /since 2008, 240 people/, 'answered'],
    ['catalogue', /catalogue-2027\.pdf/, 'answered'],
    ['exclusivity', /our management decides/, 'policy'],
    ['stock', /I will send you what we have in stock by Friday, 6 November 2026, 11:00 our time\./, 'confirm_by'],
    ['customization', /I will send you our proposal for your own version/, 'confirm_by'],
  ])('%s', (type, words, status) => {
    const draft = replyTo(rules, one(type))
    expect(draft?.text).toMatch(words)
    expect(draft?.answers).toEqual([{ point: type, status }])
  })

  test('a certificate that is asked for and not held is named as such', () => {
    const text = textOf({
      facts: { request: { products: wanted, certificates: ['Kosher'] }, points: points('certificate') },
    })
    expect(text).toContain('Kosher is not on file yet.')
  })
  test('a quantity below the smallest order is told so, and a trial gets a date', () => {
    const text = textOf({
      facts: { request: { products: wanted, quantities: [{ value: 10, unit: 'pc' }] }, points: points('price') },
    })
    expect(text).toMatch(/Minimum order: .*\n[^]*our answer on a trial order of 10 pieces/)
  })
})

describe('the price policy', () => {
  const price: Case = { facts: { request: { products: wanted }, points: points('price') } }
  test('risk holds the price back', () => {
    const draft = replyTo(rules, { ...price, reading: { risk: { total: 40, action: 'banner', reasons: [] } } })
    expect(draft?.answers).toEqual([{ point: 'price', status: 'policy' }])
    expect(draft?.text).not.toContain('USD')
  })
  test('after the limit of quotations the reason is asked instead', () => {
    const draft = replyTo(rules, { ...price, history: { quotations: 3 } })
    expect(draft?.text).toContain('what holds the order back')
    expect(draft?.text).not.toContain('USD')
  })
  test('a price without an Incoterm on file is promised, not told', () => {
    const catalogue = [{ ...first, price: { from: 1, to: 2, currency: 'USD', per: 'pc', term: 'net' } }]
    expect(replyTo({ ...rules, catalogue }, price)?.answers).toEqual([{ point: 'price', status: 'confirm_by' }])
  })
  test.each([
    [0.5, 'is below our range'],
    [1000, 'can be met'],
  ])('a target of %s %s', (amount, words) => {
    const request = { products: wanted, targetPrice: { amount, currency: 'USD' } }
    expect(textOf({ reading: { kind: 'reply' }, facts: { request, points: points('discount') } })).toContain(words)
  })
})

describe('how the buyer is met', () => {
  test.each<[string | null, string]>([
    ['Ana Lima', 'Dear Ana Lima,'],
    ['JORGE PEÑA-RUIZ', 'Dear Jorge Peña-Ruiz,'],
    ['kofi_b', 'Hello,'],
    ['{{ 7 | times: 7 }}', 'Hello,'],
    [null, 'Hello,'],
  ])('%s: %s', (name, greeting) => {
    expect(textOf({ facts: { buyer: { name } } }).split('\n')[0]).toBe(greeting)
  })
  test('one line says why we answer in English', () => {
    expect(textOf({ reading: { language: 'es' } })).toContain('please answer in Spanish if you prefer')
    expect(textOf({ reading: { language: 'en' } })).not.toContain('I am writing in English')
  })
  test('hours stand on the clock of the buyer', () => {
    const text = textOf({ facts: { buyer: { timeZone: 'Europe/Madrid' }, points: points('stock') } })
    expect(text).toContain('Friday, 6 November 2026, 11:00 our time (04:00 your time)')
    expect(text).toContain('(your time: Mon–Sat 01:30–10:30)')
  })
  test('the words of the buyer are data, never a template', () => {
    const other = [{ type: 'other' as const, text: 'Is {{ us.phone }} {% raw %} yours?' }]
    const text = textOf({ mail: { subject: '{{ name }}' }, facts: { points: other } })
    expect(text).toContain('our answer to your question')
  })
  test.each([
    ['Hex bolts', 'Re: Hex bolts'],
    ['RE: AW: Hex bolts', 'Re: Hex bolts'],
    ['', `Re: your inquiry - ${rules.company.shortName}`],
    ['Hex\r\nBcc: x@y.example', 'Re: Hex Bcc: x@y.example'],
  ])('the subject %j becomes %j', (subject, expected) => {
    expect(replyTo(rules, { mail: { subject } })?.subject).toBe(expected)
  })
})
