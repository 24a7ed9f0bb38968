import { expect, test } from 'vitest'
import type { Reading } from '../../../src/core/classify/reading.ts'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

interface Card {
  readonly from: string
  readonly address?: string
  readonly text?: string
  readonly signature?: string
  readonly name: string | null
  readonly company: string | null
}

const CARDS: readonly Card[] = [
  {
    from: 'Lund, Freya',
    signature: 'Best regards\nFreya Lund\nPurchasing Manager\nFjordlys Belysning AS',
    name: 'Freya Lund',
    company: 'Fjordlys Belysning AS',
  },
  {
    from: 'Purchasing',
    signature: 'Mit freundlichen Grüßen\ni. A. Jonas Kern\nEinkauf\nKern & Söhne GmbH · Ringstr. 4 · 50667 Köln',
    name: 'Jonas Kern',
    company: 'Kern & Söhne GmbH',
  },
  {
    from: 'j.ruiz',
    signature: 'Saludos cordiales,\nIng. Jimena Ruiz\nGerente de Compras\nTextiles del Norte, S.A. de C.V.',
    name: 'Jimena Ruiz',
    company: 'Textiles del Norte, S.A. de C.V.',
  },
  {
    from: 'Иван Седов',
    signature: 'С уважением,\nИван Седов\nООО «Север Инструмент»',
    name: 'Иван Седов',
    company: 'ООО «Север Инструмент»',
  },
  {
    from: '佐藤',
    signature: '株式会社あおい食品\n購買部 佐藤 花子\nTEL 03-1234-5678',
    name: '佐藤 花子',
    company: '株式会社あおい食品',
  },
  { from: '王芳', signature: '王芳\n采购经理\n杭州蓝图贸易有限公司', name: '王芳', company: '杭州蓝图贸易有限公司' },
  {
    from: 'Rosa Blum',
    text: 'We are Harbour Lights Trading, a retailer of lamps. Please quote.',
    name: 'Rosa Blum',
    company: 'Harbour Lights Trading',
  },
  {
    from: 'Rosa Blum',
    address: 'rosa@greenfern.co.nz.example',
    signature: 'Cheers\nRosa\nGreen Fern',
    name: 'Rosa Blum',
    company: 'Green Fern',
  },
  { from: 'Info Greenfern Foods', address: 'info@gff.example', name: null, company: 'Greenfern Foods' },
  { from: 'KOFI MENSAH', name: 'Kofi Mensah', company: null },
  { from: 'Dr. Ana Sá (Oficina Mar)', name: 'Ana Sá', company: 'Oficina Mar' },
]

test.each(CARDS)(
  '$from: $name, $company',
  ({ from, address, text = 'Please quote.', signature = '', name, company }) => {
    const reading: Partial<Reading> = { writer: { name: from, address: address ?? 'buyer@mail.example' }, signature }
    expect(told(rules, text, reading).buyer).toMatchObject({ name, company })
  },
)

test.each(rules.identity ? [rules.identity.introductions.example] : [])('introduced: $text', ({ text, company }) => {
  expect(told(rules, text).buyer.company).toBe(company)
})

test('a name told in a sentence is better than none', () => {
  const { text, name } = rules.identity.names.example
  expect(told(rules, text).buyer.name).toBe(name)
})

test('labelled fields of a notification come first', () => {
  const fields = {
    name: 'Mr. Tom Baker',
    company: 'Baker Tools Ltd',
    country: 'United Kingdom',
    phone: '44-20-79460958',
  }
  const { buyer } = told(rules, 'Please quote.', { fields })
  expect(buyer).toMatchObject({
    name: 'Tom Baker',
    company: 'Baker Tools Ltd',
    country: 'GB',
    phones: ['+442079460958'],
  })
})

test.each([
  ['Tel. +49 40 30621-0', 'x@y.de.example', ['+4940306210']],
  ['Phone: 0049 (0)40 306210 / Fax: +49 40 306211', 'x@y.de.example', ['+4940306210']],
  ['Mob. 0171 2345678', 'x@y.de.example', ['+491712345678']],
  ['WhatsApp +7 701 234 56 78', 'x@y.example', ['+77012345678']],
  ['Cel. +52 1 55 1234 5678', 'x@y.example', ['+525512345678']],
  ['Office 416-555-2368', 'x@y.ca.example', ['+14165552368']],
  ['VAT DE 123 456 789, HRB 4512345', 'x@y.de.example', []],
  ['Tel +86 579 8700 0101', 'x@y.de.example', ['+8657987000101']],
])('%s: phones', (line, address, phones) => {
  const reading = { writer: { name: 'Kim Berg', address }, signature: `Kim Berg\n${line}` }
  expect(told(rules, 'Please quote.', reading).buyer.phones).toEqual(phones)
})

test('the website is the one written, not a platform or ours', () => {
  const signature =
    'Kim Berg\nfacebook.com/kimberg\nwww.hearthside-drinkware.example\nwww.kimberg.dk.example\nkim@kimberg.dk.example'
  expect(told(rules, 'Please quote.', { signature }).buyer.website).toBe('www.kimberg.dk.example')
})

test('every fact stands beside its words', () => {
  const { evidence } = told(rules, 'We are looking for 500 pcs of gloves, CIF Riga.', {
    signature: 'Best regards\nKim Berg\nBerg Tools Ltd',
  })
  expect(evidence).toContainEqual({ field: 'buyer.company', value: 'Berg Tools Ltd', evidence: 'Berg Tools Ltd' })
  expect(evidence.filter(({ field }) => field === 'request.quantities')).toEqual([
    { field: 'request.quantities', value: '500 pc', evidence: 'We are looking for 500 pcs of gloves, CIF Riga.' },
  ])
})

test.each([
  [rules.identity.articles.example, 'Kertvarázs Kft.'],
  [rules.identity.belongings.example, 'バキュームワールド'],
  [rules.identity.afterFirm.example, 'شركة النور'],
  [rules.identity.caseMarks.example, '有限会社みどり工芸'],
  [`${rules.identity.copulas.example}.`, 'Harbour Lights'],
  [`I am the ${rules.identity.workingFor.example}.`, 'Harbour Lights'],
  [`We are ${rules.identity.links.example}.`, 'Casa de los Azulejos y Hermanos'],
])('%s', (text, company) => {
  expect(told(rules, `${text}\n\nPlease send your price list for lamps.`).buyer.company).toBe(company)
})

test.each([
  [rules.identity.particles.example, 'Ana de la Cruz'],
  [rules.identity.honorifics.example, '佐藤'],
  [rules.identity.sections.example, '山田 太郎'],
  [rules.identity.origins.example, 'ابو سعد'],
  [rules.identity.displayed.example, 'Rosa'],
  [rules.identity.familyFirst.example, 'Van An Nguyen'],
])('%s', (from, name) => {
  expect(told(rules, 'Please quote.', { writer: { name: from, address: 'k7@mail.example' } }).buyer.name).toBe(name)
})

test.each([
  [rules.identity.nameFollowers.example, 'Rosa'],
  ['I am Looking for lamps', null],
])('%s', (text, name) => {
  expect(told(rules, text).buyer.name).toBe(name)
})
