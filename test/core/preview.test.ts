import { expect, test } from 'vitest'
import type { Attachment } from '../../src/core/mail.ts'
import { previewOf } from '../../src/core/preview.ts'
import { rasterType } from '../../src/core/raster.ts'
import { aMail } from '../kit/mail.ts'
import { shippedRules } from '../kit/rules.ts'

const { risk } = await shippedRules()
const WORDS = { text: 'M8, 5,000 pcs', tables: [[['M8', '5,000']]] }

const FILES: readonly (readonly [filename: string | null, contentType: string, read: boolean, shown: string])[] = [
  ['list.xlsx', 'application/octet-stream', true, 'words'],
  ['order.pdf', 'application/pdf', true, 'words'],
  ['locked.pdf', 'application/pdf', false, 'unread'],
  ['drawing.dwg', 'application/octet-stream', false, 'unread'],
  ['part.jpg', 'image/jpeg', false, 'picture'],
  [null, 'image/PNG', false, 'picture'],
  ['logo.svg', 'image/svg+xml', false, 'unread'],
  ['files.zip', 'application/zip', false, 'archive'],
  ['order.pdf.exe', 'application/pdf', true, 'dangerous'],
  ['prices.xlsm', 'application/vnd.ms-excel', true, 'dangerous'],
  ['picture.png.scr', 'image/png', false, 'dangerous'],
  ['invoice.html', 'text/html', false, 'dangerous'],
]

test.each(FILES)('%s of %s, read: %s, is shown as: %s', (filename, contentType, read, shown) => {
  const file: Attachment = { index: 3, filename, contentType, bytes: 9, inline: false, content: read ? WORDS : null }
  const preview = previewOf(aMail({ attachments: [file] }), 3, risk)
  expect(preview?.kind === 'none' ? preview.why : preview?.kind).toBe(shown)
  if (preview?.kind === 'words') expect(preview.content).toEqual(WORDS)
})

test('a file without a word says so', () => {
  const content = { text: ' \n', tables: [[['', ' ']]] }
  const file = { index: 0, filename: 'scan.pdf', contentType: 'application/pdf', bytes: 9, inline: false, content }
  expect(previewOf(aMail({ attachments: [file] }), 0, risk)).toEqual({ kind: 'none', why: 'wordless' })
})

test('what is not there has no preview', () => {
  expect(previewOf(aMail({}), 0, risk)).toBeNull()
})

test.each([
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
  ['RIFF\x10\x00\x00\x00WAVEfmt ', null],
  ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', null],
  ['<html>\x89PNG\r\n\x1a\n', null],
  ['', null],
])('%j is of the kind %s', (bytes, type) => {
  expect(rasterType(Buffer.from(bytes, 'latin1'))).toBe(type)
})
