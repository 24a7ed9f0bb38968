import { expect, test } from 'vitest'
import { contentDisposition } from '../../../src/api/mail/content-disposition.ts'

test.each([
  ['drawing.pdf', 'drawing.pdf', 'drawing.pdf'],
  ['报价单.xlsx', '___.xlsx', '%E6%8A%A5%E4%BB%B7%E5%8D%95.xlsx'],
  ["it's (1).pdf", 'it_s _1_.pdf', 'it%27s%20%281%29.pdf'],
  ['../../etc/passwd', 'passwd', 'passwd'],
  ['C:\\Users\\a.doc', 'a.doc', 'a.doc'],
  ['.bashrc', 'bashrc', 'bashrc'],
  ['a"; filename="b.exe', 'a_ filename=b.exe', 'a%3B%20filename%3Db.exe'],
  ['a\r\nSet-Cookie: x=1', 'aSet-Cookie x_1', 'aSet-Cookie%20x%3D1'],
  ['photo\u202Egpj.exe', 'photogpj.exe', 'photogpj.exe'],
  ['\ud800', '_', '%EF%BF%BD'],
  ['   ', 'attachment', 'attachment'],
])('%j', (filename, ascii, encoded) => {
  expect(contentDisposition(filename)).toBe(
    `attachment; filename="${ascii.replace('=', '_')}"; filename*=UTF-8''${encoded}`,
  )
})
