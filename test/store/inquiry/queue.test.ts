import { beforeEach, describe, expect, test } from 'vitest'
import type { View } from '../../../src/core/view.ts'
import type { Db } from '../../../src/store/database.ts'
import { countViews, queuePage } from '../../../src/store/inquiry/queue.ts'
import { snooze } from '../../../src/store/inquiry/snoozes.ts'
import { seedDesk } from '../../bench/seed-desk.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { aPerson } from '../../kit/people.ts'
import { anInquiry, NOW } from '../../kit/queue.ts'

const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000)

describeOnEachEngine('lists', (database) => {
  let db: Db
  beforeEach(() => {
    db = database.db
  })
  const idsOf = async (view: View, now = NOW) =>
    (await queuePage(db, { view, limit: 200 }, now))?.lines.map(({ id }) => id)

  test('what is snoozed leaves the queue and is back when its moment comes', async () => {
    const grace = await aPerson(db, 'Grace Lou')
    const { id } = await anInquiry(db)
    await snooze(db, id, at(60), grace.id, NOW)
    for (const view of ['now', 'queue'] as const) expect(await idsOf(view)).toEqual([])
    expect(await idsOf('snoozed')).toEqual([id])
    expect(await countViews(db, {}, at(59))).toMatchObject({ now: 0, queue: 0, snoozed: 1 })
    for (const view of ['now', 'queue'] as const) expect(await idsOf(view, at(60))).toEqual([id])
    expect(await countViews(db, {}, at(60))).toMatchObject({ now: 1, queue: 1, snoozed: 0 })
  })
})

describeOnEachEngine('long lists', (database) => {
  const walk = async (view: View, words?: string, onPage?: (page: number) => Promise<unknown>) => {
    const ids: string[] = []
    let after: string | undefined
    for (let pages = 1; ; pages += 1) {
      const page = await queuePage(database.db, { view, words, after, limit: 40 }, NOW)
      ids.push(...(page?.lines ?? []).map(({ id }) => id))
      if (page === null || page.next === null) return ids
      after = page.next
      await onPage?.(pages)
    }
  }

  test.each<View>(['queue', 'all'])('no line of %s is shown twice or left out while mail arrives', async (view) => {
    await seedDesk(database.db, 300, NOW)
    const before = await walk(view)
    expect(new Set(before).size).toBe(before.length)
    const during = await walk(view, undefined, () => anInquiry(database.db))
    expect(during.filter((id) => before.includes(id))).toEqual(before)
    expect(new Set(during).size).toBe(during.length)
  })

  describe('of thousands', () => {
    beforeEach(() => seedDesk(database.db, 2100, NOW))

    test('what nearly every mail says is found in the order of the list', { timeout: 120_000 }, async () => {
      expect(await walk('queue', 'dear team')).toEqual(await walk('queue'))
      expect(await walk('queue', 'dear nobody')).toEqual([])
    })
  })
})
