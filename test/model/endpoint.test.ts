import { expect, test } from 'vitest'
import { askFor } from '../../src/core/draft/polish/ask-for.ts'
import { askModel } from '../../src/model/endpoint.ts'
import { freePort } from '../kit/free-port.ts'
import { LETTERS } from '../kit/letters.ts'
import { type Behaviour, modelServer } from '../kit/model-server.ts'

const messages = (LETTERS['en'] && askFor(LETTERS['en'], 'Please quote.')) ?? []
const never = new AbortController().signal

test('asks for a chat completion with the key, and gives what the model said', async () => {
  const server = await modelServer('well', { key: 'sk-1' })
  const answer = await askModel(server.model, messages, never)
  expect(answer).toMatchObject({ ok: true, text: expect.stringContaining('Many thanks for') })
  expect(server.asked).toMatchObject([{ authorization: 'Bearer sk-1', data: { mail: 'Please quote.' } }])
})

test('without a key none is sent', async () => {
  const server = await modelServer()
  await askModel(server.model, messages, never)
  expect(server.asked).toMatchObject([{ authorization: undefined }])
})

test.each<[Behaviour, string]>([
  ['fails', 'the endpoint answered with status 500'],
  ['html', 'the endpoint answered with something that is no chat completion'],
  ['tenMegabytes', 'the endpoint answered with more than 256 KB'],
])('%s: %s', async (behaviour, why) => {
  const { model } = await modelServer(behaviour)
  expect(await askModel(model, messages, never)).toEqual({ ok: false, why })
})

test.each<Behaviour>(['isSilent', 'neverEnds'])('%s: waits no longer than it was told', async (behaviour) => {
  const { model } = await modelServer(behaviour, { timeoutMs: 100 })
  expect(await askModel(model, messages, never)).toEqual({ ok: false, why: 'the endpoint did not answer in time' })
})

test('an endpoint that is not there is trouble in words', async () => {
  const model = { url: `http://127.0.0.1:${await freePort()}/v1`, name: 'x', key: 'sk-1', timeoutMs: 5000 }
  const answer = await askModel(model, messages, never)
  expect(answer).toEqual({ ok: false, why: expect.stringMatching(/could not be asked: .*ECONNREFUSED/) })
})

test('nothing goes to another host that the endpoint points to', async () => {
  const other = await modelServer('well')
  const server = await modelServer({ redirectsTo: `${other.model.url}/chat/completions` })
  expect(await askModel(server.model, messages, never)).toMatchObject({ ok: false })
  expect(server.asked).toHaveLength(1)
  expect(other.asked).toEqual([])
})

test('whoever asks may end it', async () => {
  const { model } = await modelServer('isSilent')
  const end = new AbortController()
  const answer = askModel(model, messages, end.signal)
  end.abort()
  expect(await answer).toMatchObject({ ok: false })
})
