import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/core/classify/reading.ts'
import type { FileContent, Table } from '../../../src/core/mail.ts'
import type { Rules } from '../../../src/core/rules.ts'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const shipped = await shippedRules()
const product = { category: 'Hose', aliases: [], specs: {}, certificates: [] }
const rules: Rules = {
  ...shipped,
  catalogue: [
    { ...product, sku: 'GH-20', name: 'Garden hose', aliases: ['tuyau d’arrosage', '花园水管'] },
    { ...product, sku: 'NZ-7', name: 'Spray nozzle' },
  ],
}

const LIST: Table = [
  ['Item', 'Spec', 'Qty', 'Unit', 'Unit price'],
  ['Garden hose', '20 m', '1,200', 'rolls', ''],
  ['NZ-7', 'brass', '300 - 500', '', ''],
  ['Tap adapter', '3/4"', '2 000', '', ''],
]

describe('rows of goods', () => {
  test('become products and quantities, their evidence naming file and row', () => {
    const { request, points, evidence } = reads('Please quote for the attached list.', { 'list.xlsx': table(LIST) })
    expect(request.products).toEqual([
      { text: 'Garden hose', sku: 'GH-20' },
      { text: 'NZ-7', sku: 'NZ-7' },
      { text: 'Tap adapter', sku: null },
    ])
    expect(request.quantities).toEqual([
      { value: 1200, unit: 'roll' },
      { value: 300, max: 500, unit: 'pc' },
      { value: 2000, unit: 'pc' },
    ])
    expect(points.map(({ type }) => type)).toEqual(['price'])
    expect(evidence).toContainEqual({
      field: 'request.quantities',
      value: '1200 roll',
      evidence: 'list.xlsx, row 2: Garden hose | 20 m | 1,200 | rolls',
    })
  })

  test.each([
    [['Description', 'Qty (kg)'], ['Garden hose', '1.500'], { value: 1500, unit: 'kg' }],
    [['Description', 'Anzahl'], ['Garden hose', '12 Rollen'], { value: 12, unit: 'roll' }],
    [['品名', '数量'], ['花园水管', '３千米'], { value: 3000, unit: 'm' }],
    [['Description', 'Qty'], ['Garden hose', '2x40HQ'], { value: 2, unit: 'container_40hc' }],
    [['Désignation', 'Qté'], ["tuyau d'arrosage", '5k'], { value: 5000, unit: 'pc' }],
  ])('%s: %s', (head, row, quantity) => {
    const { request } = reads('See file.', { 'rfq.csv': table([head, row]) })
    expect(request.quantities).toEqual([quantity])
    expect(request.products[0]?.sku).toBe('GH-20')
  })

  test('give the target price, the day and the standards of their columns', () => {
    const rows = [
      ['Item', 'Qty', 'Target price (EUR)', 'Required date', 'Standard', 'Lead time', 'Price CIF Haifa'],
      ['Garden hose', '500', '4.20', '2027-03-15', 'EN ISO 6801', '', ''],
    ]
    const { request, points } = reads('Attached.', { 'list.xlsx': table(rows) })
    expect(request).toMatchObject({
      targetPrice: { amount: 4.2, currency: 'EUR' },
      deadline: '2027-03-15',
      certificates: ['EN ISO 6801'],
      incoterm: 'CIF',
      port: 'Haifa',
    })
    expect(points.map(({ type }) => type)).toEqual(expect.arrayContaining(['lead_time', 'price']))
  })
})

describe('a letter that is attached', () => {
  const LETTER =
    'Request for quotation\nGarden hose, 800 rolls\nTerms: FOB Ningbo\nPlease state your lead time.\nREACH is required.'

  test('is read like the mail', () => {
    const { request, points, evidence } = reads('Please see attached.', { 'RFQ-118.pdf': text(LETTER) })
    expect(request).toMatchObject({
      products: [{ sku: 'GH-20' }],
      quantities: [{ value: 800, unit: 'roll' }],
      incoterm: 'FOB',
      port: 'Ningbo',
      certificates: ['REACH'],
    })
    expect(points.map(({ type }) => type)).toContain('lead_time')
    expect(evidence.find(({ field }) => field === 'request.incoterm')?.evidence).toBe('RFQ-118.pdf: Terms: FOB Ningbo')
  })

  test.each(['price list 2026.pdf', 'Proforma invoice.pdf', 'company_profile.docx', '报价单.pdf', 'Katalog.pdf'])(
    'is no request under the name %s',
    (name) => {
      const words = 'Garden hose, 800 rolls\nFOB Ningbo\nPlease pay in advance.'
      expect(reads('Please quote nozzles.', { [name]: text(words) }).request).toMatchObject({
        quantities: [],
        incoterm: null,
      })
    },
  )

  test('asks for nothing where it only tells', () => {
    const { request } = reads('Please quote nozzles.', { 'scan.pdf': text('Garden hose 800 rolls FOB Ningbo') })
    expect(request.incoterm).toBeNull()
  })
})

test('the words of totals, requests and other papers', () => {
  const { totals, requests, papers } = rules.tables
  const listed = (...rows: Table) => reads('See file.', { 'list.csv': table([['Item', 'Qty'], ...rows]) }).request
  expect(listed(['Garden hose', '5'], [totals.example, '500']).quantities).toEqual([{ value: 5, unit: 'pc' }])
  const named = (name: string) =>
    reads('See file.', { [name]: text('Garden hose 800 rolls FOB Ningbo') }).request.incoterm
  expect(named(requests.example)).toBe('FOB')
  expect(named(papers.example)).toBeNull()
})

describe('where mail and file disagree the mail stands', () => {
  test.each<[string, string, object]>([
    [
      'on the quantity of a product',
      'Please quote 700 rolls of garden hose.',
      { quantities: [{ value: 700, unit: 'roll' }, { value: 300 }, { value: 2000 }] },
    ],
    ['on the term', 'Please quote CFR, list attached.', { incoterm: 'CFR', port: null }],
    [
      'on the goods it only calls hoses',
      'We need hoses as listed.',
      { products: [{ sku: 'GH-20' }, { sku: 'NZ-7' }, { sku: null }] },
    ],
  ])('%s', (_, words, expected) => {
    const list = { text: 'Delivery: FOB Ningbo', tables: [LIST] }
    expect(reads(words, { 'list.xlsx': list }).request).toMatchObject(expected)
  })
})

describe('the company', () => {
  const FORM = text('Request for quotation\nNordhage Vatten AB\nTo: Askback Demo\nGarden hose, 800 rolls')

  test('comes from the file only where the mail names none, with a reason', () => {
    const { buyer, reasons } = reads('Please quote.', { 'rfq.pdf': FORM })
    expect(buyer.company).toBe('Nordhage Vatten AB')
    expect(reasons.map(({ rule, evidence }) => [rule, evidence])).toEqual([
      ['company_from_file', 'rfq.pdf: Nordhage Vatten AB'],
    ])
  })

  test('stays that of the mail beside another, with a reason', () => {
    const { buyer, reasons } = reads('We are Brook & Sons Ltd. Please quote.', { 'rfq.pdf': FORM })
    expect(buyer.company).toBe('Brook & Sons Ltd.')
    expect(reasons.map(({ rule }) => rule)).toEqual(['other_company_in_file'])
  })
})

test.each<[string, Partial<Reading>]>([
  ['a scam', { kind: 'scam' }],
  ['a bounce', { kind: 'bounce' }],
  ['a quarantined mail', { risk: { total: 80, action: 'quarantine', reasons: [] } }],
  ['a mail with a dangerous file', { flags: ['dangerous_attachment'] }],
])('the files of %s are not looked at', (_, reading) => {
  expect(reads('Please quote.', { 'list.xlsx': table(LIST) }, reading).request.quantities).toEqual([])
})

test('of a file that lists everything the first sixty goods are taken', () => {
  const sheets = Array.from({ length: 500 }, (_, at) => [
    ['Item', 'Qty', 'Price'],
    [`Valve ${at} ${'of brass '.repeat(40)}`, '500 pcs', ''],
  ])
  const { request } = reads('See file.', { 'list.xlsx': { text: '', tables: sheets } })
  expect(request.products).toHaveLength(60)
})

function reads(words: string, files: Readonly<Record<string, FileContent>>, reading: Partial<Reading> = {}) {
  const attachments = Object.entries(files).map(([filename, content], index) => ({
    index,
    filename,
    contentType: 'application/octet-stream',
    bytes: 9,
    inline: false,
    content,
  }))
  return told(rules, words, reading, { attachments })
}

function table(rows: Table): FileContent {
  return { text: '', tables: [rows] }
}

function text(words: string): FileContent {
  return { text: words, tables: [] }
}
