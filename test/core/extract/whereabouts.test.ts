import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()

test.each(rules.timeZones.examples)('%j', ({ signature, utcOffset, timeZone }) => {
  const { buyer } = told(rules, 'Please quote.', { signature }, { utcOffset, sentAt: '2026-01-12T10:00:00Z' })
  expect(buyer.timeZone).toBe(timeZone)
})

/** Country and time zone by address, phone, area code, province, and the offset of the mail's clock. */
test.each([
  ['Kim Berg\nTel +7 727 250 10 20', null, 'KZ', 'Asia/Almaty'],
  ['Kim Berg\nMob. +7 916 123-45-67', null, 'RU', 'Europe/Moscow'],
  ['Kim Berg\nTel. +1 604 669 1000', null, 'CA', 'America/Vancouver'],
  ['Kim Berg\nCell +1 (303) 555-0142', null, 'US', 'America/Denver'],
  ['Kim Berg\nPhone +1 876 922 1000', null, 'JM', 'America/Jamaica'],
  ['Kim Berg\nTel +1 809 555 1234', null, 'DO', 'America/Santo_Domingo'],
  ['Kim Berg\n44 Elm St, Springfield, OR 97477, USA', null, 'US', 'America/Los_Angeles'],
  ['Kim Berg\nSaskatoon, SK, Canada', null, 'CA', 'America/Regina'],
  ['Kim Berg\nToowoomba QLD 4350, Australia', null, 'AU', 'Australia/Brisbane'],
  ['Kim Berg\nTel +61 8 9321 1000', null, 'AU', 'Australia/Perth'],
  ['Kim Berg\nUSA', -300, 'US', 'America/New_York'],
  ['Kim Berg\nUSA', -480, 'US', 'America/Los_Angeles'],
  ['Kim Berg\nRussia', 420, 'RU', 'Asia/Novosibirsk'],
  ['Kim Berg\nBrasil', -180, 'BR', 'America/Sao_Paulo'],
  ['Kim Berg\nTel. +55 92 3622-1000', null, 'BR', 'America/Manaus'],
  ['Kim Berg\nIndonesia', 480, 'ID', 'Asia/Makassar'],
  ['Kim Berg\nMéxico', null, 'MX', 'America/Mexico_City'],
  ['Kim Berg\nTel. +52 664 685 1234', null, 'MX', 'America/Tijuana'],
  ['Kim Berg\nTel +44 1534 878000', null, 'JE', 'Europe/Jersey'],
  ['Kim Berg\n+262 262 20 20 20', null, 'RE', 'Indian/Reunion'],
  ['Kim Berg\nGyőr, Ipar u. 4., Magyarország', null, 'HU', 'Europe/Budapest'],
  ['Kim Berg\nP.O. Box 4411, Kampala', null, 'UG', 'Africa/Kampala'],
])('%j (%s): %s, %s', (signature, utcOffset, country, timeZone) => {
  const { buyer } = told(rules, 'Please quote.', { signature }, { utcOffset, sentAt: '2026-01-12T10:00:00Z' })
  expect({ country: buyer.country, timeZone: buyer.timeZone }).toEqual({ country, timeZone })
})
