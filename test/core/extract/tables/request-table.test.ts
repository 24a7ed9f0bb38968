import { describe, expect, test } from 'vitest'
import { requestTable } from '../../../../src/core/extract/tables/request-table.ts'
import type { Table } from '../../../../src/core/mail.ts'
import { shippedRules } from '../../../kit/rules.ts'

const { tables: rules } = await shippedRules()
const read = (table: Table) => requestTable(table, rules)

test.each(rules.columns)('"$example" heads a column: $because', ({ column, example, asks }) => {
  const { lines, blanks } = read([
    ['MOQ', example, 'Item', 'Qty'].filter((heading, at) => at === 1 || heading !== example),
    ...(column === 'moq' ? [['here', 'Bolt', '5']] : [['9', 'here', 'Bolt', '5']]),
    ...(column === 'moq' ? [['', 'Nut', '5']] : [['9', '', 'Nut', '5']]),
  ])
  expect(lines[0]?.cells[column]).toMatch(/^here/)
  expect(blanks).toEqual(asks ? [{ asks, heading: example }] : [])
})

test.each([
  ['en', ['Item', 'Description', 'Qty', 'Unit price']],
  ['es', ['Código', 'Descripción', 'Cantidad', 'Precio unitario']],
  ['pt', ['Ref.', 'Descrição', 'Qtde', 'Preço unitário']],
  ['fr', ['Référence', 'Désignation', 'Qté', 'P.U.']],
  ['de', ['Artikel-Nr.', 'Bezeichnung', 'Menge', 'Stückpreis']],
  ['it', ['Codice', 'Descrizione', 'Q.tà', 'Prezzo unitario']],
  ['ru', ['Артикул', 'Наименование', 'Кол-во', 'Цена за шт.']],
  ['tr', ['Kod', 'Ürün adı', 'Miktar', 'Birim fiyatı']],
  ['ar', ['الكود', 'اسم الصنف', 'الكمية', 'سعر الوحدة']],
  ['zh', ['型号', '品名', '数量', '单价']],
  ['ja', ['品番', '品名', '数量', '単価']],
  ['ko', ['품번', '품명', '수량', '단가']],
  ['pl', ['Indeks', 'Nazwa towaru', 'Ilość', 'Cena netto']],
  ['nl', ['Artikelnummer', 'Omschrijving', 'Aantal', 'Prijs per stuk']],
  ['id', ['Kode barang', 'Nama barang', 'Jumlah', 'Harga satuan']],
  ['vi', ['Mã hàng', 'Tên hàng', 'Số lượng', 'Đơn giá']],
])('headings in %s', (_, headings) => {
  const { lines, blanks } = read([headings, ['A-1', 'Lid', '500', ''], ['A-2', 'Box', '200', '']])
  expect(lines.map(({ cells }) => cells.quantity)).toEqual(['500', '200'])
  expect(lines[0]?.cells.product).toMatch(/Lid$/)
  expect(blanks).toEqual([{ asks: 'price', heading: headings[3] }])
})

describe('what stands around the goods', () => {
  test('letterhead, headings in two rows, sections, sum and notes', () => {
    const { lines, blanks, notes } = read([
      ['REQUEST FOR QUOTATION', '', '', ''],
      ['Date', '12.11.2026', '', ''],
      [],
      ['Item', 'Quantity', 'Target price', 'Lead time'],
      ['品名', '数量', '目标价', '交期'],
      ['Kitchen', '', '', ''],
      ['Lid 20 cm', '500', '1.20', ''],
      ['Lid 24 cm', '300', '', ''],
      ['Total', '800', '', ''],
      ['Delivery: CIF Gdynia', '', '', ''],
    ])
    expect(lines.map(({ row, cells }) => [row, cells.product, cells.quantity])).toEqual([
      [7, 'Lid 20 cm', '500'],
      [8, 'Lid 24 cm', '300'],
    ])
    expect(blanks).toEqual([{ asks: 'lead_time', heading: '交期' }])
    expect(notes).toEqual(['REQUEST FOR QUOTATION', 'Date: 12.11.2026', 'Kitchen', 'Delivery: CIF Gdynia'])
  })

  test('a form of labels has no lines; its open fields are asked', () => {
    const { lines, blanks, notes } = read([
      ['Product', 'Lid 20 cm'],
      ['Quantity:', '500 pcs'],
      ['Lead time', ''],
      ['MOQ', '?'],
    ])
    expect(lines).toEqual([])
    expect(blanks.map(({ asks }) => asks)).toEqual(['lead_time', 'moq'])
    expect(notes.slice(0, 2)).toEqual(['Product: Lid 20 cm', 'Quantity: 500 pcs'])
  })

  test('a column that is mostly filled asks nothing', () => {
    const rows = ['1.10', '1.20', ''].map((price, at) => [`Lid ${at}`, '5', price])
    expect(read([['Item', 'Qty', 'Price'], ...rows]).blanks).toEqual([])
  })
})
