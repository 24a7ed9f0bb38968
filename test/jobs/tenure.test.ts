import { expect, it } from 'vitest'
import { whileInOffice } from '../../src/jobs/tenure.ts'
import { takeLease } from '../../src/store/leases.ts'
import { later, NOW } from '../kit/books.ts'
import { describeOnEachEngine } from '../kit/database.ts'
import { aLog } from '../kit/log.ts'
import { until } from '../kit/until.ts'

describeOnEachEngine('the lease of the worker', (database) => {
  it('has one holder until it ends or is given back', async () => {
    const take = (holder: string, now: Date) =>
      takeLease(database.db, 'worker', holder, now, new Date(now.getTime() + 15_000))
    expect(await take('a', NOW)).toBe(true)
    expect(await take('b', later(14))).toBe(false)
    expect(await take('a', later(14))).toBe(true)
    expect(await take('b', later(20))).toBe(false)
    expect(await take('b', later(29))).toBe(true)
  })

  it('lets one of two work, and the other when the first goes', async () => {
    const at: string[] = []
    const worker = (name: string) => {
      const end = new AbortController()
      const work = (signal: AbortSignal) =>
        new Promise<void>((resolve) => {
          at.push(`${name} begins`)
          signal.addEventListener('abort', () => {
            at.push(`${name} ends`)
            resolve()
          })
        })
      const done = whileInOffice({ db: database.db, clock: () => NOW, log: aLog() }, work, end.signal)
      return { end, done }
    }
    const first = worker('first')
    await until('the first', () => at[0])
    const second = worker('second')
    first.end.abort()
    await first.done
    await until('the second', () => at[2])
    second.end.abort()
    await second.done
    expect(at).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
    expect(await database.db.selectFrom('lease').selectAll().execute()).toEqual([])
  })
})
