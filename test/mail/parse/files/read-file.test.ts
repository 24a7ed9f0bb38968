import { describe, expect, test } from 'vitest'
import { fileKind } from '../../../../src/mail/parse/files/file-kind.ts'
import { type ReadFile, readFile } from '../../../../src/mail/parse/files/read-file.ts'
import { wordOf, workbookOf } from '../../../kit/office.ts'
import { lockedPdf, pdfOf, printed } from '../../../kit/pdf.ts'
import { zipOf } from '../../../kit/zip.ts'

const ROWS = [
  ['Item', 'Qty', 'Price'],
  ['Hex bolt M8', '5000', ''],
  ['Washer', '800', ''],
]

test.each([
  ['rfq.PDF', 'application/octet-stream', 'pdf'],
  ['list.xlsx ', 'application/octet-stream', 'workbook'],
  [null, 'text/csv', 'csv'],
  ['notes.txt', 'text/plain', 'text'],
  [null, 'text/plain', null],
  ['macros.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12', null],
  ['rfq.pdf.exe', 'application/pdf', null],
  ['photo.jpg', 'image/jpeg', null],
  ['old.doc', 'application/msword', null],
])('%s as %s is read as %s', (filename, contentType, kind) => {
  expect(fileKind(filename, contentType)).toBe(kind)
})

describe('a table keeps its cells, empty ones too', () => {
  const numbers = ROWS.map(([item = '', qty = '', price = '']) => [
    item,
    /\d/.test(qty) ? Number(qty) : qty,
    price || null,
  ])

  test.each(['xlsx', 'xls', 'ods'] as const)('of an %s workbook', async (type) => {
    const { content } = await readFile('workbook', workbookOf(numbers, type))
    expect(content?.tables[0]?.map((row) => row.slice(0, 2))).toEqual(ROWS.map((row) => row.slice(0, 2)))
  })

  test('of a Word document, apart from its text', async () => {
    const { content } = await readFile('word', wordOf('Dear Sirs,', ROWS, 'CIF Hamburg & Bremen'))
    expect(content).toEqual({ text: 'Dear Sirs,\nCIF Hamburg & Bremen', tables: [ROWS] })
  })

  test('of a PDF file, by the place of its columns', async () => {
    const rows = [...ROWS, ['Nut', '', '0.20']]
    const page = [...printed(rows, [50, 250, 350]), { x: 50, y: 700, text: 'We wait for your answer.' }]
    const { content } = await readFile('pdf', pdfOf(page))
    expect(content).toEqual({ text: 'We wait for your answer.', tables: [rows] })
  })
})

test('the words of a PDF file stand page after page, line after line', async () => {
  const pages = [printed(['Dear Sirs,', 'please quote.']), printed(['Second page'])]
  const { content } = await readFile('pdf', pdfOf(...pages))
  expect(content).toEqual({ text: 'Dear Sirs,\nplease quote.\nSecond page', tables: [] })
})

test.each(['utf-8', 'utf-16le', 'gb18030'] as const)('a text file is read in %s', async (charset) => {
  const written = { 'utf-8': '询价：M8 螺栓\r\n5000 个', 'utf-16le': '\uFEFF询价：M8 螺栓\r\n5000 个' }
  const gb18030 = Buffer.from('d1afbcdba3ba4d3820c2ddcba80d0a3530303020b8f6', 'hex')
  const { content } = await readFile('text', charset === 'gb18030' ? gb18030 : Buffer.from(written[charset], charset))
  expect(content).toEqual({ text: '询价：M8 螺栓\n5000 个', tables: [] })
})

test('a workbook says what its cells show, never what its formulas would do', async () => {
  const rows = [
    ['Item', { t: 'n', v: 1200.5, f: 'WEBSERVICE("http://x.example")' } as const, { t: 's', v: '=cmd|calc' } as const],
    [
      { t: 'n', v: 4.2, z: '0.000' } as const,
      { t: 'n', v: 4.2, z: '"USD" 0.00' } as const,
      new Date('2027-03-15T00:00:00Z'),
    ],
  ]
  const { content } = await readFile('workbook', workbookOf(rows, 'xlsx', [['our margin', 12]]))
  expect(content?.tables).toEqual([
    [
      ['Item', '1200.5', '=cmd|calc'],
      ['4.2', 'USD 4.20', '2027-03-15'],
    ],
  ])
})

describe('a text table is read whatever wrote it', () => {
  const text = 'Artikel;Menge\r\n"Schraube; M8";"5.000 ""Stück"""\r\n'
  const rows = [
    ['Artikel', 'Menge'],
    ['Schraube; M8', '5.000 "Stück"'],
  ]
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(text, 'utf16le')],
    ['UTF-16 from the big end', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['a line that names the mark', Buffer.from(`sep=;\r\n${text}`)],
    ['zeros within', Buffer.from(text.replace('Artikel', 'Art\0ikel').repeat(1))],
  ])('%s', async (_, bytes) => {
    expect((await readFile('csv', bytes)).content?.tables).toEqual([rows])
  })

  test.each([
    ['tabs', 'a\tb,c\td\n1\t2,5\t3\n', ['1', '2,5', '3']],
    ['commas', 'a,b;b,c\n1,2,3\n', ['1', '2', '3']],
    ['bars', 'a|b|c\n1|2,0|3\n', ['1', '2,0', '3']],
  ])('parted by %s', async (_, text, row) => {
    expect((await readFile('csv', Buffer.from(text))).content?.tables[0]?.[1]).toEqual(row)
  })

  test('Chinese in GB 18030', async () => {
    const bytes = Buffer.from([
      0xc6, 0xb7, 0xc3, 0xfb, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0a, 0xb7, 0xa7, 0xc3, 0xc5, 0x2c, 0x35,
    ])
    expect((await readFile('csv', bytes)).content?.tables).toEqual([
      [
        ['品名', '数量'],
        ['阀门', '5'],
      ],
    ])
  })
})

describe('what cannot be read, or not as a whole, is told', () => {
  const bomb = Buffer.alloc(60 * 1024 * 1024)
  const long = Array.from({ length: 100_000 }, (_, at) => `Bolt ${at},${at}`).join('\n')
  const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  test.each<[string, Promise<ReadFile>, RegExp]>([
    ['an archive that swells', readFile('workbook', zipOf({ 'xl/workbook.xml': bomb })), /unpacks to more than 40 MB/],
    [
      'one that lies about it',
      readFile('word', zipOf({ 'word/document.xml': bomb }, 10)),
      /unpacks to more than 40 MB/,
    ],
    ['a cut archive', readFile('workbook', workbookOf(ROWS).subarray(0, 2000)), /damaged/],
    ['an archive of something else', readFile('word', zipOf({ 'a.txt': 'x' })), /cannot be read/],
    ['a cut PDF file', readFile('pdf', pdfOf(printed(['a'])).subarray(0, 100)), /cannot be read/],
    ['a locked PDF file', readFile('pdf', lockedPdf()), /locked with a password/],
    ['a broken old workbook', readFile('workbook', locked), /cannot be read/],
  ])('%s', async (_, read, warning) => {
    expect(await read).toEqual({ content: null, warnings: [expect.stringMatching(warning)] })
  })

  test('a hundred thousand rows', async () => {
    const { content, warnings } = await readFile('csv', Buffer.from(long))
    expect(content?.tables[0]).toHaveLength(1000)
    expect(warnings).toEqual(['was read only up to row 1000'])
  })

  test('a scan', async () => {
    expect((await readFile('pdf', pdfOf([]))).warnings).toEqual(['shows only pictures, of which nothing was read'])
  })

  test('a hundred pages', async () => {
    const pages = Array.from({ length: 100 }, (_, at) => printed([`page ${at + 1}`]))
    const { content, warnings } = await readFile('pdf', pdfOf(...pages))
    expect(content?.text).toMatch(/page 30$/)
    expect(warnings).toEqual(['was read only up to page 30'])
  })
})
