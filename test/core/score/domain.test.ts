import { expect, test } from 'vitest'
import { mayBeOf } from '../../../src/core/score/features/domain.ts'

test.each([
  ['harbour-tools.example', 'Harbour Tools BV', true],
  ['mail.harbourtools.co.uk.example', 'Harbour Tools Ltd', true],
  ['mueller-handel.example', 'Müller GmbH', true],
  ['hth.example', 'Hansen Trading House Ltd', true],
  ['deccanagro.example', 'Agro-Deccan Pvt. Ltd.', true],
  ['minato-seni.example', 'みなと繊維商事株式会社', true],
  ['kvartal.example', 'ООО «Квартал»', true],
  ['harbour-tools.example', null, true],
  ['cheap-hosting.example', 'Harbour Tools BV', false],
  ['ruiz-partners.example', 'Harbour Tools BV', false],
])('%s may be the domain of %s: %s', (domain, company, may) => {
  expect(mayBeOf(domain, company)).toBe(may)
})
