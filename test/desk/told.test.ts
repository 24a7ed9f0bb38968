import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogueSchema, companySchema } from '../../src/core/company.ts'
import { readRuleFile } from '../../src/core/rule-file.ts'
import words from '../../src/desk/locales/rules.zh-CN.json' with { type: 'json' }
import { booksFor, toldIn } from '../../src/desk/shell/reasons.ts'
import { lost, refused } from '../../src/mail/send/smtp-answer.ts'

const SRC = resolve(import.meta.dirname, '../../src')
const desk = createInstance()
await desk.init({ lng: 'zh-CN', keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false } })
const told = (english: string): string => toldIn(booksFor('zh-CN'), english, desk.t)

test.each([
  ['a field nobody knows', 'founder: Li', companySchema.partial()],
  ['a country', 'country: China', companySchema.partial()],
  ['a time zone', 'timeZone: China', companySchema.partial()],
  ['an hour', 'officeHours: { days: [mon], from: "8:30", to: "17:30" }', companySchema.partial()],
  [
    'hours that end before they begin',
    'officeHours: { days: [mon], from: "18:00", to: "08:00" }',
    companySchema.partial(),
  ],
  ['a weekday', 'officeHours: { days: [monday], from: "08:00", to: "18:00" }', companySchema.partial()],
  ['a day that does not exist', 'closed: [{ from: 2027-02-30, to: 2027-03-01, name: x }]', companySchema.partial()],
  ['days the wrong way round', 'closed: [{ from: 2027-03-02, to: 2027-03-01, name: x }]', companySchema.partial()],
  ['no address', 'mailboxes: []', companySchema.partial()],
  ['what is no address', 'mailboxes: [sales]', companySchema.partial()],
  ['a website', 'website: ours', companySchema.partial()],
  ['an empty name', 'name: ""', companySchema.partial()],
  ['a number for a name', 'name: 7', companySchema.partial()],
  ['half a year', 'facts: { founded: 1998.5 }', companySchema.partial()],
  ['a list that is none', 'domains: ours.example', companySchema.partial()],
  ['a file that says nothing', '', companySchema],
  ['what is no YAML', 'name: [', companySchema],
  ['a product without a name', '- { sku: A1, category: cup }', catalogueSchema],
  ['a product that stands there twice', '- &a { sku: A1, name: Cup, category: cup }\n- *a', catalogueSchema],
  [
    'a price that falls',
    '- { sku: A1, name: Cup, category: cup, price: { from: 2, to: 1, currency: USD, per: pc } }',
    catalogueSchema,
  ],
  [
    'a price below nothing',
    '- { sku: A1, name: Cup, category: cup, price: { from: -2, to: 1, currency: USD, per: pc } }',
    catalogueSchema,
  ],
  ['a word for a number', '- { sku: A1, name: Cup, category: cup, leadTimeDays: soon }', catalogueSchema],
  ['no time at all', '- { sku: A1, name: Cup, category: cup, leadTimeDays: 0 }', catalogueSchema],
])('%s in a file of the company is said in Chinese', (_, text, schema: z.ZodType) => {
  const read = readRuleFile('company.yaml', text, schema)
  const faults = read.ok ? [] : read.complaints.map(({ expected }) => expected)
  expect(faults).not.toEqual([])
  expect(faults.filter((expected) => !/\p{Script=Han}/u.test(told(expected)))).toEqual([])
})

test('everything that is asked for in a field has Chinese', () => {
  const files = globSync(['core/company.ts', 'api/**/*.ts'], { cwd: SRC }).map((file) =>
    readFileSync(join(SRC, file), 'utf8'),
  )
  const said = files.flatMap((code) =>
    [...code.matchAll(/'(expected [^'\n]+)'|expected: '([^'\n]+)'/g)].map(([, schema, field]) => schema ?? field ?? ''),
  )
  expect(said.length).toBeGreaterThan(20)
  expect(said.filter((sentence) => !Object.keys(words.told).includes(sentence))).toEqual([])
})

test.each([
  ['a login', refused(failure({ code: 'EAUTH', response: '535 no', responseCode: 535 })), '邮件服务器拒绝登录：535 no'],
  [
    'an account',
    refused(failure({ response: '530 5.7.0 no', responseCode: 530 })),
    '邮件服务器拒绝了我们的账号：530 5.7.0 no',
  ],
  ['a line cut', lost(failure({}), true), '服务器确认之前连接中断：cut'],
  ['what the server alone says', lost(failure({}), false), 'cut'],
])('%s is told in Chinese, with the words of the mail server', (_, transmission, said) => {
  expect(told(transmission?.answer ?? '')).toBe(said)
})

function failure(fields: object): Error {
  return Object.assign(new Error('cut'), fields)
}
