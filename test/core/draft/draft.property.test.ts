import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingMoment } from '../../../src/core/calendar/working-time.ts'
import { type Company, companySchema, type Product, productSchema } from '../../../src/core/company.ts'
import { LETTER_LANGUAGE_CODES } from '../../../src/core/draft/wording/letter-language.ts'
import { datesIn, withoutDates } from '../../../src/core/draft/written/written-dates.ts'
import { withoutHours } from '../../../src/core/draft/written/written-hours.ts'
import { numbersIn } from '../../../src/core/draft/written/written-numbers.ts'
import { BUYER_TYPES, type Draft, POINT_TYPES, QUOTATION_FACTS } from '../../../src/core/inquiry.ts'
import { type Case, replyTo } from '../../kit/reply.ts'
import { shippedRules } from '../../kit/rules.ts'

const shipped = await shippedRules()

/** Text as buyers and files may hold it, bad cases first. */
const words = fc.oneof(
  fc.constantFrom(
    'no problem, asap 😊',
    '{{ x }}',
    'undefined',
    'best price!!',
    'https://x.example',
    'IBAN DE12',
    'Zoë',
    '12.5 mm',
    '再见，朋友',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 6 }),
)
const line = words.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')
/** A company's own files hold no marks of a template, no smiles and no bank data. */
const fileLine = line
  .map((text) => text.replace(/[{}%❤☺☹]|\p{Emoji_Presentation}|IBAN/gu, '').trim())
  .filter((text) => text !== '')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const CERTIFICATES = ['CE', 'UL', 'EN 17128', 'ISO 9001', 'FDA 21 CFR', 'GOTS']
const certificates = fc.subarray(CERTIFICATES)
const amount = fc.record({
  value: fc.integer({ min: 1, max: 99_999 }),
  unit: fc.constantFrom('pc', 'set', 'kg', 'pair', 'carton', 'container_20'),
})
const incoterm = fc.constantFrom('EXW', 'FOB', 'CIF', 'DDP')
const zone = fc.constantFrom('Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Auckland', 'Africa/Lagos', 'Asia/Kolkata')

const company: fc.Arbitrary<Company> = fc
  .record({
    timeZone: zone,
    industry: maybe(fileLine),
    days: fc.subarray(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], { minLength: 1 }),
    closed: fc.subarray([{ from: '2026-11-06', to: '2026-11-20', name: 'Works' }]),
    signature: fc.record({
      name: fc.constantFrom('Mei Lin', 'Ana Lima'),
      title: maybe(fc.constant('Export')),
      phone: maybe(fc.constant('+86 574 5550 0101')),
    }),
    facts: fc.record({
      founded: maybe(fc.integer({ min: 1900, max: 2025 })),
      staff: maybe(fc.nat(9000)),
      capacity: maybe(fileLine),
      certificates,
    }),
    terms: fc.record({
      incoterms: fc.uniqueArray(incoterm),
      port: maybe(fc.constantFrom('Ningbo', 'Santos')),
      payment: maybe(fileLine),
      leadTimeDays: fc.record({
        sample: maybe(fc.integer({ min: 1, max: 60 })),
        order: maybe(fc.integer({ min: 1, max: 200 })),
      }),
      moq: maybe(amount),
      sample: maybe(fc.record({ policy: maybe(fc.constantFrom('paid', 'free')), note: maybe(fileLine) })),
      warranty: maybe(fileLine),
      quoteValidDays: maybe(fc.integer({ min: 1, max: 90 })),
      quoteLimit: maybe(fc.integer({ min: 1, max: 4 })),
    }),
    catalogue: maybe(fc.constant('https://x.example/catalogue.pdf')),
  })
  .map(({ days, timeZone, catalogue, ...rest }) =>
    companySchema.parse(
      plain({
        ...rest,
        name: 'Ningbo Brightwater Pumps Co., Ltd.',
        shortName: 'Brightwater',
        country: 'CN',
        timeZone,
        officeHours: { days, from: '09:00', to: '18:00' },
        mailboxes: ['sales@brightwater.example'],
        links: { catalogue },
      }),
    ),
  )

const product: fc.Arbitrary<Product> = fc
  .record({
    sku: fc.stringMatching(/^[A-Z]{2}-[0-9]{2,4}$/),
    name: fileLine,
    category: fc.constantFrom('pump', 'hose', 'valve'),
    specs: fc.dictionary(fc.constantFrom('power', 'weight', 'size'), fileLine, { noNullPrototype: true }),
    moq: maybe(amount),
    price: maybe(
      fc
        .tuple(fc.double({ min: 0.01, max: 5000, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }))
        .chain(([low, times]) =>
          fc.record({
            from: fc.constant(Number(low.toFixed(2))),
            to: fc.constant(Number((low * times + 0.01).toFixed(2))),
            currency: fc.constantFrom('USD', 'EUR'),
            per: fc.constantFrom('pc', 'set', 'kg'),
            term: maybe(fc.constantFrom('FOB Ningbo', 'EXW', 'ex our works')),
          }),
        ),
    ),
    leadTimeDays: maybe(fc.integer({ min: 1, max: 200 })),
    certificates,
    hsCode: maybe(fc.constant('8413.70')),
    packing: maybe(fileLine),
  })
  .map((one) => productSchema.parse(plain(one)))

const catalogue = fc.uniqueArray(product, { maxLength: 8, selector: ({ sku }) => sku })

const inquiry = (products: readonly Product[]): fc.Arbitrary<Case> =>
  fc.record({
    now: fc
      .date({ min: new Date('2026-10-01'), max: new Date('2027-03-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    tier: fc.constantFrom('A', 'B', 'C'),
    history: fc.record({ quotations: fc.nat(5) }),
    mail: fc.record({ subject: line, text: line }),
    reading: fc.record({
      kind: fc.constantFrom('inquiry', 'reply', 'complaint'),
      channel: fc.constantFrom('direct', 'alibaba'),
      language: fc.constantFrom(...LETTER_LANGUAGE_CODES, 'pl', 'xx'),
      text: line,
      risk: fc.constantFrom('none', 'banner').map((action) => ({ total: 0, action, reasons: [] })),
    }),
    facts: fc.record({
      buyer: fc.record({
        name: orNull(line),
        company: orNull(line),
        country: orNull(fc.constant('BR')),
        timeZone: orNull(zone),
        type: fc.constantFrom(...BUYER_TYPES),
      }),
      request: fc.record({
        products: fc.array(
          fc.record({ text: line, sku: orNull(fc.constantFrom(...products.map(({ sku }) => sku), 'NONE-1')) }),
          { maxLength: 6 },
        ),
        quantities: fc.array(amount, { maxLength: 3 }),
        incoterm: orNull(incoterm),
        port: orNull(line),
        targetPrice: orNull(fc.record({ amount: fc.integer({ min: 1, max: 900 }), currency: fc.constant('USD') })),
        certificates,
        deadline: orNull(line),
        paymentTerms: orNull(line),
      }),
      points: fc.array(fc.record({ type: fc.constantFrom(...POINT_TYPES), text: words }), { maxLength: 8 }),
      missing: fc.subarray([...QUOTATION_FACTS]),
    }),
  })

const world = fc
  .tuple(company, catalogue)
  .chain(([ours, products]) =>
    fc.record({ ours: fc.constant(ours), products: fc.constant(products), one: inquiry(products) }),
  )

test('no draft states what has no source, breaks a rule of its own, or leaves a gap', () => {
  fc.assert(
    fc.property(world, ({ ours, products, one }) => {
      const rules = { ...shipped, company: ours, catalogue: products }
      const draft = replyTo(rules, one)
      if (draft === null) throw new Error('a draft was due')
      expect(draft.tone.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(draft.askBack.length).toBeGreaterThanOrEqual(1)
      expect(draft.askBack.length).toBeLessThanOrEqual(3)
      expect(draft.answers.map(({ point }) => point)).toEqual(one.facts?.points?.map(({ type }) => type))
      expect(`${draft.subject}\n${draft.text}`).not.toMatch(
        /\{\{|\}\}|\{%|\[object|\n{3}| $|^ *(?:-|\d\.|[a-d]\)) *$/mu,
      )
      expect(figuresWithoutSource(draft, JSON.stringify([rules.company, rules.catalogue, one.facts]))).toEqual([])
      expect(datesTooEarly(draft, one.now ?? '')).toEqual([])
      expect(certificatesWithoutSource(draft, [ours, products])).toEqual([])
      expect(namesWithoutSource(draft, one.facts?.buyer?.name ?? null)).toEqual([])
      for (const { due } of draft.promises) {
        expect(Date.parse(due)).toBeGreaterThan(Date.parse(one.now ?? ''))
        expect(isWorkingMoment(due, rules.company)).toBe(true)
      }
      for (const { role, sources } of draft.lines)
        if (role === 'answer' || role === 'owed') expect(sources).not.toEqual([])
    }),
    { numRuns: 250, seed: 20261105 },
  )
})

/** Figures of what a letter states; leads, questions and their choices claim nothing, and quotations are the buyer's. */
function figuresWithoutSource({ lines, language }: Draft, sources: string): string[] {
  const known = new Set(numbersIn(sources))
  const stated = lines.filter(({ role }) => role !== 'lead' && role !== 'question' && role !== 'choice')
  return stated.flatMap(({ text }) =>
    numbersIn(withoutHours(withoutDates(text.replace(/“[^”]*”|„[^“]*“|«[^»]*»|「[^」]*」/gu, ''))), language)
      .filter((number) => !known.has(number))
      .map((number) => `${number}: ${text}`),
  )
}

/** Certificates that a letter says we have, and no file does. */
function certificatesWithoutSource({ lines }: Draft, files: readonly unknown[]): string[] {
  const held = JSON.stringify(files)
  const stated = lines.filter(({ sources }) => sources.some(({ place }) => place.endsWith('certificates')))
  return stated
    .filter(({ gloss }) => !gloss.en.includes('not on file'))
    .flatMap(({ text }) => CERTIFICATES.filter((name) => text.includes(name) && !held.includes(name)))
}

/** A greeting names the buyer as his mail does, or nobody. */
function namesWithoutSource({ lines }: Draft, name: string | null): string[] {
  const known = new Set((name ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
  const [greeting] = lines.filter(({ role }) => role === 'greeting')
  const words = greeting?.gloss.en.replace(/^(?:Dear|Hello)/u, '').match(/[\p{L}\p{M}]+/gu) ?? []
  return words.filter((word) => !known.has(word.toLowerCase()))
}

function datesTooEarly({ text }: Draft, now: string): string[] {
  const yesterday = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 })
  const steps = text.split('\n').filter((one) => one.startsWith('Next step'))
  return steps
    .flatMap((one) => datesIn(one, yesterday))
    .filter(({ day }) => Temporal.PlainDate.compare(day, yesterday) < 0)
    .map(({ day }) => day.toString())
}

/** Without the fields that are undefined, as a file would hold it. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}
