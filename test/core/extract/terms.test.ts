import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

test.each([
  ['Please quote CIF Callao.', 'CIF', 'Callao'],
  ['Prix FOB Ningbo svp', 'FOB', 'Ningbo'],
  ['Angebot bitte DAP Linz, Österreich', 'DAP', 'Linz'],
  ['price c&f karachi port pls', 'CFR', 'Karachi'],
  ['Please offer CIF to port of Mersin', 'CIF', 'Mersin'],
  ['Просим цену CIF Новороссийск', 'CIF', 'Novorossiysk'],
  ['请报CIF鹿特丹价格', 'CIF', 'Rotterdam'],
  ['FOB寧波でお願いします', 'FOB', 'Ningbo'],
  ['يرجى السعر CIF جدة', 'CIF', 'Jeddah'],
  ['Ex works price please', 'EXW', null],
  ['Please quote CIF Saint-Tropez.', 'CIF', 'Saint-Tropez'],
  ['FOB or CIF is both fine', 'FOB', null],
  ['부산까지 CIF 가격도 알려 주세요.', 'CIF', 'Busan'],
  ['Please quote DDP to our warehouse in Leeds.', 'DDP', 'Leeds'],
  ['Could you ship to Montevideo?', null, 'Montevideo'],
  ['Lieferung nach Salzburg möglich?', null, 'Salzburg'],
  ['Das ist eine dat', null, null],
])('%s: term and place', (text, incoterm, port) => {
  expect(told(rules, text).request).toMatchObject({ incoterm, port })
})

test('a second term is kept with its place', () => {
  const { request } = told(rules, 'Could you quote FOB Ningbo and also DDP to our depot in Leeds?')
  expect(request).toMatchObject({ incoterm: 'FOB', port: 'Ningbo', otherTerms: [{ incoterm: 'DDP', port: 'Leeds' }] })
})

test.each([
  ['Can you go to 3.90 USD for 2,000 pcs?', 3.9],
  ['Does the 3.90 USD include the box?', undefined],
])('in a talk: %s', (text, amount) => {
  const { targetPrice } = told(rules, text, {}, { inReplyTo: ['<a@b.example>'] }).request
  expect(targetPrice?.amount).toBe(amount)
})

test.each([
  ['Our target price is USD 4.20 per piece.', { amount: 4.2, currency: 'USD' }],
  ['Unser Zielpreis liegt bei 3,80 € pro Stück.', { amount: 3.8, currency: 'EUR' }],
  ['目标价是12元', { amount: 12, currency: 'CNY' }],
  ['Target $62 landed', { amount: 62, currency: 'USD' }],
  ['Nuestro precio objetivo es 1.250 USD', { amount: 1250, currency: 'USD' }],
  ['We pay 300 USD customs duty there.', null],
  ['Your price of 90 USD is fine.', null],
])('%s: target price', (text, price) => {
  expect(told(rules, text).request.targetPrice).toEqual(price)
})

test.each([
  ['We need CE, RoHS and EN 60598-1.', ['CE', 'RoHS', 'EN 60598-1']],
  ['UN38.3 and MSDS for the cells please', ['UN 38.3', 'MSDS']],
  ['Oeko-Tex or GOTS certified?', ['Oeko-Tex', 'GOTS']],
  ['ISO 9001 and HACCP, halal if possible', ['ISO 9001', 'HACCP', 'halal']],
  ['Tenéis el NOM-003 y ASTM F963?', ['NOM-003', 'ASTM F963']],
  ['est-ce que ce produit convient', []],
  ['Cumple con el reglamento (UE) 10/2011?', ['(UE) 10/2011']],
  ['Ref. GS-44810 as before', []],
  ['Em cần 200 cốc.', []],
])('%s: certificates', (text, names) => {
  expect(told(rules, text).request.certificates.map((name) => name.toLowerCase())).toEqual(
    names.map((name) => name.toLowerCase()),
  )
})

test.each([
  ['We need the goods before 15 March.', 'before 15 March'],
  ['Entrega hasta el 20 de mayo, por favor.', 'hasta el 20 de mayo'],
  ['Wir brauchen die Ware bis Ende Februar.', 'bis Ende Februar'],
  ['Wir brauchen die Ware bis 20. März 2027 im Lager.', 'bis 20. März 2027'],
  ['Нужно до 1 марта.', 'до 1 марта'],
  ['3月15日までに必要です', '3月15日までに'],
  ['We were founded in March.', null],
])('%s: deadline', (text, deadline) => {
  expect(told(rules, text).request.deadline).toBe(deadline)
})

test.each([
  ['We pay 30% deposit, 70% before shipment.', 'We pay 30% deposit, 70% before shipment'],
  ['Payment by L/C at sight, 90 days.', 'Payment by L/C at sight'],
  ['We would pay soon.', null],
])('%s: payment terms', (text, terms) => {
  expect(told(rules, text).request.paymentTerms).toBe(terms)
})

test('labelled fields of a notification give terms and points too', () => {
  const fields = { product: 'Cotton gloves', incoterm: 'CIF', destination: 'Riga', requested: 'Sample, MOQ' }
  const { request, points } = told(rules, 'Hello there.', { fields })
  expect(request).toMatchObject({ incoterm: 'CIF', port: 'Riga', products: [{ text: 'Cotton gloves', sku: null }] })
  expect(points.map(({ type }) => type)).toEqual(['sample', 'moq'])
})

test.each([
  // in an answer a term beside a price that is only judged is that of our offer
  ['Thank you, the CIF price is fine for us.', null],
  ["Merci pour l'offre. Le prix CIF est correct.", null],
  ['The FOB price is high, please make USD 3.10 FOB.', 'FOB'],
  ['Please send the FOB price as well.', 'FOB'],
  ['We take FOB, our forwarder collects.', 'FOB'],
])('an answer: %s', (text, incoterm) => {
  expect(told(rules, text, {}, { inReplyTo: ['offer@factory.example'] }).request.incoterm).toBe(incoterm)
})
