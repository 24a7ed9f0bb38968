import { expect, test } from 'vitest'
import { freshOf, type HappenedAt, MANY, type Place } from '../../../src/core/live/fresh.ts'

const happened = (id: number): HappenedAt => ({ id, what: `what ${id}`, inquiryId: '7', by: null })
const start: Place = { floor: 10, told: new Map() }
const whats = (place: Place, ids: readonly number[], now: number) =>
  freshOf(place, ids.map(happened), now).fresh.map(({ what }) => what)

test('each happening is told once', () => {
  const { place, fresh } = freshOf(start, [happened(11), happened(12)], 0)
  expect(fresh).toEqual([
    { what: 'what 11', inquiryId: '7', by: null },
    { what: 'what 12', inquiryId: '7', by: null },
  ])
  expect(whats(place, [11, 12, 13], 1000)).toEqual(['what 13'])
})

test('what was begun before another but became visible after it is told too', () => {
  const { place } = freshOf(start, [happened(12)], 0)
  expect(place.floor).toBe(10)
  expect(whats(place, [11, 12], 1000)).toEqual(['what 11'])
})

test('what nothing can precede any more is forgotten', () => {
  const { place } = freshOf(start, [happened(11), happened(12)], 0)
  const later = freshOf(place, [happened(11), happened(12), happened(13)], 10_000)
  expect(later.fresh.map(({ what }) => what)).toEqual(['what 13'])
  expect(later.place).toEqual({ floor: 12, told: new Map([[13, 10_000]]) })
})

test('of very many only that they are many is told', () => {
  const flood = Array.from({ length: MANY + 1 }, (_, at) => happened(11 + at))
  expect(freshOf(start, flood, 0)).toEqual({ place: { floor: 11 + MANY, told: new Map() }, fresh: [], all: true })
  expect(freshOf(start, flood.slice(1), 0).fresh).toHaveLength(MANY)
})
