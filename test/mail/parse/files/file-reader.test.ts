import { describe, expect, test } from 'vitest'
import { openFileReader } from '../../../../src/mail/parse/files/file-reader.ts'
import { openMailReader } from '../../../../src/mail/parse/mail-reader.ts'
import { readMail } from '../../../../src/mail/parse/read-mail.ts'
import { fileOf, multipartOf } from '../../../kit/mime.ts'
import { workbookOf } from '../../../kit/office.ts'
import { lockedPdf, pdfOf, printed, swellingPdf } from '../../../kit/pdf.ts'

const LETTER = { type: 'text/plain', body: 'Please see our list.' }
const CSV = fileOf('list.csv', Buffer.from('Item,Qty\nBolt,500\n'))

describe('a mail brings what its files say', () => {
  test('each beside its name, the others without', async () => {
    const photo = fileOf('photo.jpg', Buffer.from('jpeg'), 'image/jpeg')
    const letter = fileOf('letter.pdf', pdfOf(printed(['Dear Sirs'])))
    const { attachments, warnings } = await read([LETTER, photo, CSV, letter])
    expect(attachments.map(({ content }) => content)).toEqual([
      null,
      {
        text: '',
        tables: [
          [
            ['Item', 'Qty'],
            ['Bolt', '500'],
          ],
        ],
      },
      { text: 'Dear Sirs', tables: [] },
    ])
    expect(warnings).toEqual([])
  })

  test('and a warning for each that cannot be read; the others are read', async () => {
    const { attachments, warnings } = await read([fileOf('locked.pdf', lockedPdf()), CSV])
    expect(warnings).toEqual(['locked.pdf is locked with a password and was not read.'])
    expect(attachments.map(({ content }) => content !== null)).toEqual([false, true])
  })

  test('of more files than anybody reads the first ones', async () => {
    const { warnings } = await read(Array.from({ length: 8 }, (_, at) => fileOf(`${at}.csv`, Buffer.from('a,b\n1,2'))))
    expect(warnings).toEqual([
      '6.csv is one file too many and was not read.',
      '7.csv is one file too many and was not read.',
    ])
  })
})

test('a mail without such files costs no thread', async () => {
  const mail = await readMail(multipartOf('mixed', [LETTER, fileOf('photo.jpg', Buffer.from('jpeg'))]))
  const reader = openFileReader()
  expect(await reader.read(mail, () => Promise.reject(new Error('nobody needs its bytes')))).toBe(mail)
})

test.each([
  ['that swells', 'swelling.pdf', swellingPdf(300), { timeout: 20_000, memory: 60 }],
  ['that takes too long', 'long.xlsx', workbookOf(manyRows(20_000)), { timeout: 1, memory: 512 }],
])('a file %s costs its thread, not the mail and not the next file', async (_, name, bytes, limits) => {
  const raw = multipartOf('mixed', [LETTER, fileOf(name, bytes)])
  const reader = openFileReader(limits)
  const mail = await reader.read(await readMail(raw), async () => bytes)
  expect(mail.text).toBe('Please see our list.')
  expect(mail.warnings).toEqual([expect.stringMatching(`^${name} took more than`)])
  await reader.close()
  expect((await read([CSV])).attachments[0]?.content).not.toBeNull()
})

test('a mail whose files cannot be had keeps the next one from nothing', async () => {
  const mail = await readMail(multipartOf('mixed', [LETTER, CSV]))
  const reader = openFileReader()
  const lost = reader.read(mail, () => Promise.reject(new Error('the bytes are gone')))
  const next = reader.read(mail, async () => Buffer.from('Item,Qty'))
  await expect(lost).rejects.toThrow('the bytes are gone')
  expect((await next).attachments[0]?.content?.tables).toEqual([[['Item', 'Qty']]])
  await reader.close()
})

async function read(parts: Parameters<typeof multipartOf>[1]) {
  const reader = openMailReader()
  const parsed = await reader.parseWithFiles(multipartOf('mixed', parts))
  await reader.close()
  if (!parsed.ok) throw new Error(parsed.problem)
  return parsed.mail
}

function manyRows(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, at) => [`Bolt ${at}`, at])
}
