import { expect, test } from 'vitest'
import { sameCertificate } from '../../../../src/core/draft/goods/certificate-family.ts'

test.each([
  ['FDA', 'FDA 21 CFR', true],
  ['EU 10/2011', '10/2011/EU', true],
  ['UE 10/2011', 'EU 10/2011', true],
  ['OEKO-TEX', 'Oeko-Tex Standard 100', true],
  ['OEKO TEX', 'OEKO-TEX', true],
  ['EN 15194', 'EN15194:2017', true],
  ['NF EN 17128', 'EN 17128', true],
  ['UL 2849', 'UL 2272', false],
  ['ISO 9001', 'ISO 14001', false],
  ['CE', 'CE certificate', true],
  ['CE', 'ENEC', false],
])('%s, %s: %s', (one, other, same) => {
  expect(sameCertificate(one, other)).toBe(same)
  expect(sameCertificate(other, one)).toBe(same)
})
