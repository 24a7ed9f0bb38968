import { utils, write } from '@e965/xlsx'
import { zipOf } from './zip.ts'

type Row = readonly (
  | string
  | number
  | Date
  | null
  | { readonly t: 'n' | 's'; readonly v?: number | string; readonly f?: string; readonly z?: string }
)[]

/** A workbook with one sheet of the given rows, as Excel would save it. */
export function workbookOf(
  rows: readonly Row[],
  bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx',
  hidden: readonly Row[] = [],
): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { UTC: true },
    ),
    'Items',
  )
  if (hidden.length > 0) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(hidden.map((row) => [...row])), 'Costs')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  }
  const bytes: unknown = write(book, { type: 'buffer', bookType, compression: true })
  if (!Buffer.isBuffer(bytes)) throw new Error('the workbook was not written')
  return bytes
}

/** A Word document: a string is a paragraph, rows of strings are a table. */
export function wordOf(...blocks: readonly (string | readonly (readonly string[])[])[]): Buffer {
  const body = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join('')
  return zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r></w:p>`
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}
