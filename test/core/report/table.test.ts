import { expect, test } from 'vitest'
import { csvOf } from '../../../src/core/report/table.ts'

const fieldOf = (cell: string | number | null) => csvOf({ name: 'x', head: [], rows: [[cell]] }).slice(3, -2)

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 40 123', "'+49 40 123"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1+1', "'＝1+1"],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['a=1', 'a=1'],
  [-2, '-2'],
  [0.25, '0.25'],
  [null, ''],
])('%j is written as %j', (cell, written) => {
  expect(fieldOf(cell)).toBe(written)
})

test('begins with the sign of UTF-8 and ends each line with CRLF', () => {
  const csv = csvOf({ name: 'x', head: ['公司', 'n'], rows: [['浩海', 1]] })
  expect(csv).toBe('\uFEFF公司,n\r\n浩海,1\r\n')
})
