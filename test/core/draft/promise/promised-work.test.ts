import { expect, test } from 'vitest'
import { CALM } from '../../../../src/core/draft/promise/load.ts'
import { promiseTimesSchema } from '../../../../src/core/draft/promise/promise-time-rules.ts'
import { underLoad, workOwed } from '../../../../src/core/draft/promise/promised-work.ts'
import { shippedRules } from '../../../kit/rules.ts'

const { promiseTimes } = await shippedRules()

test.each(promiseTimes.examples)(
  '$owed in $situation takes $days days under $each',
  ({ situation, owed, each, days }) => {
    const work = workOwed(situation, owed, promiseTimes)
    expect(underLoad(work, { ...CALM, waiting: each }, promiseTimes).days).toBe(days)
  },
)

test('the reasons name the work and the load of each', () => {
  const work = underLoad(
    workOwed('quotation', ['freight'], promiseTimes),
    { waiting: 40, staff: 2, owed: 10 },
    promiseTimes,
  )
  expect(work.reasons.map(({ rule, evidence }) => [rule, evidence])).toEqual([
    ['freight', ''],
    ['load', '25'],
  ])
})

test('a topic under two works is refused', () => {
  const work = [...promiseTimes.work, { work: 'again', days: 1, because: 'Again.', topics: ['stock' as const] }]
  const { error } = promiseTimesSchema.safeParse({ ...promiseTimes, work })
  expect(error?.issues.map(({ message }) => message)).toEqual(['stock stands under two works'])
})
