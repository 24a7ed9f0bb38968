import { expect, test } from 'vitest'
import { companySigns } from '../../../src/core/contacts/company-signs.ts'
import { shippedRules } from '../../kit/rules.ts'

const rules = await shippedRules()
const nameOf = (company: string) => companySigns('a@gmail.com', { company, phones: [] }, rules)

test.each<[string, string]>([
  ['Nordlicht Handel GmbH & Co. KG', 'name:nordlichthandel'],
  ['NORDLICHT-HANDEL', 'name:nordlichthandel'],
  ['Nordlicht Handel', 'name:nordlichthandel'],
  ['Muebles Peña, S.A. de C.V.', 'name:mueblespena'],
  ['PT. Maju Jaya Tbk', 'name:majujaya'],
  ['Harbour Tools BV', 'name:harbourtools'],
  ['Harbour Tools Co., Ltd.', 'name:harbourtools'],
  ['上海晨光贸易有限公司', 'name:上海晨光贸易'],
  ['上海晨光贸易', 'name:上海晨光贸易'],
  ['ООО «Метиз Снаб»', 'name:метизснаб'],
])('%s is known by %s', (company, sign) => {
  expect(nameOf(company)).toEqual([sign])
})

test.each(['GmbH', 'ABC Ltd', '', '有限公司'])('by "%s" nobody is known', (company) => {
  expect(nameOf(company)).toEqual([])
})

test.each<[string, string[]]>([
  ['ann@harbour-tools.example', ['domain:harbour-tools.example']],
  ['tom@mail.northbay.co.uk', ['domain:northbay.co.uk']],
  ['someone@gmail.com', []],
  ['someone@163.com', []],
  ['feedback@service.alibaba.com', []],
])('the domain of %s', (address, signs) => {
  expect(companySigns(address, { company: null, phones: [] }, rules)).toEqual(signs)
})

test('every phone counts', () => {
  const phones = ['+4940123456', '+4917112345']
  expect(companySigns('x@gmail.com', { company: null, phones }, rules)).toEqual(phones.map((one) => `phone:${one}`))
})
