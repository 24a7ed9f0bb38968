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
      new RegExp(`Price of .*${first.price?.from}.*–.*${first.price?.term}; valid until 25 November 2026`),
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
    ['stock', /Stock: I am [^]*by Friday 6 November, 11:30 our time\./, 'confirm_by'],
    ['customization', /Your own version.*: our engineers [^]*by Monday 9 November/, 'confirm_by'],
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
    expect(text).toMatch(/Minimum order: .*\n[^]*Trial order of 10 pieces: /)
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

describe('delivery terms', () => {
  const terms = (incoterm: string, port: string, ...more: { incoterm: string; port: string }[]): Case => ({
    facts: {
      request: { products: wanted, quantities: [{ value: 5000, unit: 'pc' }], incoterm, port, otherTerms: more },
      points: points('price', 'shipping'),
    },
  })
  test('each one asked for gets its price', () => {
    const text = textOf(terms('FOB', 'Ningbo', { incoterm: 'DDP', port: 'Fort Worth' }))
    expect(text).toContain('Exact price for 5,000 pieces, FOB Ningbo and DDP Fort Worth: ')
    expect(text).toContain('Delivery: FOB Ningbo and DDP Fort Worth are both possible; our port is Ningbo.')
    expect(text).not.toContain('freight to Ningbo')
  })
  test('one that we do not offer gets an answer, not a price', () => {
    const text = textOf(terms('DPU', 'Lima'))
    expect(text).toContain('Delivery DPU Lima: ')
    expect(text).not.toContain('5,000 pieces, DPU')
  })
})

describe('a talk in which a price was told', () => {
  const whole = 'Please go to 3 USD.\n> Our price is USD 3.60 per piece, FOB Ningbo.'
  const reply = {
    kind: 'reply' as const,
    whole,
    spans: [{ kind: 'quoted' as const, from: 20, to: whole.length }],
  }
  test('a target is not set beside the range, which would undo it', () => {
    const request = { products: wanted, targetPrice: { amount: 3, currency: 'USD' } }
    const text = textOf({ reading: reply, facts: { request, points: points('discount') } })
    expect(text).toContain('Your target of USD 3: what moves the price is')
    expect(text).not.toContain(`${first.price?.to}`)
  })
  test('a wish to hold it gets a date', () => {
    const hold = [{ type: 'price' as const, text: 'Could you hold the price until May?' }]
    expect(textOf({ reading: reply, facts: { request: { products: wanted }, points: hold } })).toContain(
      'Holding the price: ',
    )
  })
})

describe('goods that are not named in full', () => {
  test('a category that several products share is asked back with its products', () => {
    const text = textOf({
      facts: { request: { products: [{ text: 'vacuum bottles', sku: null }] }, points: points('price') },
    })
    expect(text).toMatch(/Which of these .*\n {3}a\) Vacuum bottle HV-B500.*\n {3}b\) Vacuum bottle HV-B750/)
  })
  test('we say no to English words only: catalogues rarely know every language', () => {
    const one = { request: { products: [{ text: 'sillas de jardín', sku: null }] }, points: points('price') }
    expect(replyTo(rules, { reading: { language: 'es' }, facts: one })?.template).toBe('choices')
  })
  test('named goods with a number get their price though nobody asks for it', () => {
    const request = { products: wanted, quantities: [{ value: 2000, unit: 'pc' }] }
    expect(textOf({ facts: { request, points: points('lead_time') } })).toContain('Price of Vacuum bottle HV-B500')
  })
})

test('a certificate of the company is told beside those of the goods', () => {
  const request = { products: wanted, certificates: ['BSCI', 'FDA', 'Kosher'] }
  expect(textOf({ facts: { request, points: points('certificate') } })).toContain(
    'Certificates on file: LFGB, FDA 21 CFR and EU 10/2011. Our company holds BSCI. Kosher is not on file yet.',
  )
})

test('a market we export to is named', () => {
  const facts = { buyer: { country: 'BR' }, points: points('company_info') }
  expect(textOf({ facts })).toContain('We already export to Brazil.')
})

describe('how the buyer is met', () => {
  test.each<[string | null, string]>([
    ['Ana Lima', 'Dear Ana Lima,'],
    ['JORGE PEÑA-RUIZ', 'Dear Jorge Peña-Ruiz,'],
    ['Aurélie DELMAS', 'Dear Aurélie Delmas,'],
    ['Nagy Eszter', 'Dear Nagy Eszter,'],
    ['高橋 美咲', 'Dear 高橋 美咲,'],
    ['kofi_b', 'Hello,'],
    ['{{ 7 | times: 7 }}', 'Hello,'],
    [null, 'Hello,'],
  ])('%s: %s', (name, greeting) => {
    expect(textOf({ facts: { buyer: { name } } }).split('\n')[0]).toBe(greeting)
  })
  test('one line says why we answer in English', () => {
    expect(textOf({ reading: { language: 'pl' } })).toContain('answers in Polish are welcome')
    expect(textOf({ reading: { language: 'en' } })).not.toContain('I am writing in English')
  })
  test('hours stand on the clock of the buyer', () => {
    const text = textOf({ facts: { buyer: { timeZone: 'Europe/Madrid' }, points: points('stock') } })
    expect(text).toContain('Friday 6 November, 11:30 our time (04:30 your time)')
    expect(text).toContain('(your time: Mon–Sat 01:30–10:30)')
  })
  test('the words of the buyer are data, never a template', () => {
    const other = [{ type: 'other' as const, text: 'Is {{ us.phone }} {% raw %} yours?' }]
    const text = textOf({ mail: { subject: '{{ name }}' }, facts: { points: other } })
    expect(text).toContain('Your question: ')
  })
  test.each([
    ['Hex bolts', 'Re: Hex bolts'],
    ['RE: AW: Hex bolts', 'Re: Hex bolts'],
    ['', `Re: Your inquiry - ${rules.company.shortName}`],
    ['Hex\r\nBcc: x@y.example', 'Re: Hex Bcc: x@y.example'],
    ['[ann@shop.example]Inquiry about bolts', 'Re: Inquiry about bolts'],
  ])('the subject %j becomes %j', (subject, expected) => {
    expect(replyTo(rules, { mail: { subject } })?.subject).toBe(expected)
  })
  test('the subject of a platform says nothing, so the goods stand there', () => {
    const one: Case = {
      mail: { subject: 'Notification: you have a new message' },
      reading: { channel: 'alibaba' },
      facts: { request: { products: wanted }, points: points('price') },
    }
    expect(replyTo(rules, one)?.subject).toBe('Re: Vacuum bottle HV-B500 - Hearthside')
  })
})
