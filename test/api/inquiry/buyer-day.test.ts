import { expect, test } from 'vitest'
import { usePglite } from '../../kit/database.ts'
import { deskServer } from '../../kit/desk-server.ts'
import { anInquiry } from '../../kit/queue.ts'
import { shippedRules } from '../../kit/rules.ts'
import { aTriage } from '../../kit/triage.ts'

const database = usePglite()

test.each([
  [
    'of a buyer in Amsterdam, at three in the morning',
    {},
    { zone: 'Europe/Amsterdam', presence: 'closed', morning: '2026-11-23T08:00:00Z' },
  ],
  ['of a buyer somewhere', { timeZone: null }, null],
  ['of a buyer in no country', { country: null }, null],
])('the day %s', async (_, place, day) => {
  const server = await deskServer(database.db, await shippedRules())
  const { id } = await anInquiry(database.db, { triage: { buyer: { ...aTriage().buyer, ...place } } })
  const answer = (await server.ask('read_only', 'GET', `/api/inquiries/${id}`)).json()
  expect(answer.day).toEqual(day && expect.objectContaining(day))
})
