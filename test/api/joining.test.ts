import { expect, test } from 'vitest'
import type { Inquiry } from '../../src/api/inquiry/inquiry-shapes.ts'
import { usePglite } from '../kit/database.ts'
import { deskServer } from '../kit/desk-server.ts'
import { anInquiry } from '../kit/queue.ts'
import { shippedRules } from '../kit/rules.ts'
import { aTriage } from '../kit/triage.ts'

const database = usePglite()

test('two conversations are joined and parted over the wire, and each says so until it is taken back', async () => {
  const server = await deskServer(database.db, await shippedRules())
  const older = await anInquiry(database.db)
  const newer = await anInquiry(database.db)
  const url = `/api/inquiries/${newer.id}`
  const page = async () => (await server.ask('read_only', 'GET', url)).json<Inquiry>()
  const others = async () => (await page()).conversation.map(({ inquiryId }) => inquiryId)

  expect((await server.ask('staff', 'POST', `${url}/joins`, { inquiryId: older.id })).statusCode).toBe(204)
  expect(await others()).toEqual([older.id])
  const [joined] = (await page()).moves
  expect(joined).toMatchObject({ how: 'joined', by: 'The staff' })
  expect((await server.ask('staff', 'POST', `${url}/split`)).statusCode).toBe(204)
  expect(await others()).toEqual([])
  const [split] = (await page()).moves
  expect(split).toMatchObject({ how: 'split' })
  expect((await server.ask('staff', 'DELETE', `/api/moves/${split?.id}`)).statusCode).toBe(204)
  expect((await server.ask('staff', 'DELETE', `/api/moves/${joined?.id}`)).statusCode).toBe(204)
  expect((await server.ask('staff', 'DELETE', `/api/moves/${joined?.id}`)).json()).toMatchObject({ code: 'not_found' })
  expect(await page()).toMatchObject({ moves: [], conversation: [] })
})

test.each([
  [{}, 'bad_fields'],
  [{ inquiryId: 'x' }, 'bad_fields'],
  [{ inquiryId: '999999' }, 'not_found'],
])('%o is refused with %s', async (body, code) => {
  const server = await deskServer(database.db, await shippedRules())
  const { id } = await anInquiry(database.db)
  expect((await server.ask('staff', 'POST', `/api/inquiries/${id}/joins`, body)).json()).toMatchObject({ code })
})

test('two buyers never meet, and the first mail is parted from nothing', async () => {
  const server = await deskServer(database.db, await shippedRules())
  const { id } = await anInquiry(database.db)
  const { buyer } = aTriage({})
  const stranger = { ...buyer, email: 'bo@other.example', phones: [], company: null }
  const other = await anInquiry(database.db, { triage: { buyer: stranger } })
  const answer = await server.ask('staff', 'POST', `/api/inquiries/${id}/joins`, { inquiryId: other.id })
  expect(answer.json()).toMatchObject({ code: 'other_party' })
  const alone = await server.ask('staff', 'POST', `/api/inquiries/${id}/split`)
  expect(alone.json()).toMatchObject({ code: 'nothing_before' })
})
