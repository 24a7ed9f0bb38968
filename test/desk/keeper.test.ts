import { expect, test } from 'vitest'
import { Keeper, type Unkept } from '../../src/desk/inquiry/draft/keeper.ts'

const words = (text: string) => ({ subject: 'Re: lamps', text })

const UNKEPT: Readonly<Record<string, Unkept>> = { changed: 'conflict', decided: 'late' }

/** A draft on a server, with a gate that holds a save back until it is opened. */
function server(version = 1) {
  const state = { version, text: '', gate: Promise.resolve(), failing: false, decided: false }
  const keeper = new Keeper(version, {
    save: async ({ text }, over) => {
      await state.gate
      if (state.failing) throw new Error('away')
      if (state.decided) throw new Error('decided')
      if (over !== state.version) throw new Error('changed')
      state.text = text
      state.version += 1
      return state.version
    },
    unkept: (error) => UNKEPT[error instanceof Error ? error.message : ''] ?? 'failed',
  })
  return { state, keeper }
}

test('typed words are saved over the version they were typed on', async () => {
  const { state, keeper } = server()
  keeper.type(words('one'))
  expect(keeper.read().keeping).toBe('unsaved')
  expect(await keeper.flush()).toBe(2)
  expect(state.text).toBe('one')
  expect(keeper.read()).toEqual({ words: null, keeping: 'saved' })
})

test('words typed while saving are saved after it, once', async () => {
  const { state, keeper } = server()
  const gate = Promise.withResolvers<void>()
  state.gate = gate.promise
  keeper.type(words('one'))
  const first = keeper.flush()
  keeper.type(words('one two'))
  const second = keeper.flush()
  gate.resolve()
  expect(await Promise.all([first, second])).toEqual([3, 3])
  expect(state).toMatchObject({ text: 'one two', version: 3 })
})

test('a flush with nothing typed answers with the version the server showed', async () => {
  const { keeper } = server()
  keeper.meet(7)
  expect(await keeper.flush()).toBe(7)
})

test('a failed save keeps the words and the next flush brings them', async () => {
  const { state, keeper } = server()
  state.failing = true
  keeper.type(words('one'))
  expect(await keeper.flush()).toBeNull()
  expect(keeper.read()).toEqual({ words: words('one'), keeping: 'failed' })
  state.failing = false
  expect(await keeper.flush()).toBe(2)
})

test("a colleague's version met while typing is not overwritten", async () => {
  const { state, keeper } = server()
  keeper.type(words('mine'))
  state.version = 5
  keeper.meet(5)
  expect(await keeper.flush()).toBeNull()
  expect(keeper.read()).toEqual({ words: words('mine'), keeping: 'conflict' })
  keeper.type(words('mine, longer'))
  expect(keeper.read().keeping).toBe('conflict')
})

test.each([
  ['theirs', 5, ''],
  ['ours', 6, 'mine'],
] as const)('a conflict settled for %s', async (whose, version, text) => {
  const { state, keeper } = server()
  keeper.type(words('mine'))
  state.version = 5
  await keeper.flush()
  keeper.settle(whose, 5)
  expect(await keeper.flush()).toBe(version)
  expect(state).toMatchObject({ version, text })
})

test('words for a draft that was decided are held, and tried no more, until they are thrown away', async () => {
  const { state, keeper } = server()
  keeper.type(words('mine'))
  state.decided = true
  expect(await keeper.flush()).toBeNull()
  state.decided = false
  expect(await keeper.flush()).toBeNull()
  expect(keeper.read()).toEqual({ words: words('mine'), keeping: 'late' })
  expect(state.text).toBe('')
  keeper.drop()
  expect(keeper.read()).toEqual({ words: null, keeping: 'saved' })
})
