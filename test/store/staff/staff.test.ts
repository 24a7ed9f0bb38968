import { expect, test } from 'vitest'
import type { Role } from '../../../src/core/roles.ts'
import { addStaff, changeStaff } from '../../../src/store/staff/staff.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { NOW } from '../../kit/queue.ts'

describeOnEachEngine('staff', (database) => {
  const add = async (name: string, role: Role) =>
    (await addStaff(database.db, { name, role, passwordHash: '-' }, NOW)) ?? ''
  const demote = (id: string, by: string) => changeStaff(database.db, id, { role: 'staff', disabled: false }, by, NOW)

  test('a name is taken however it is written', async () => {
    await add('Grace Lou', 'admin')
    expect(await addStaff(database.db, { name: ' GRACE lou', role: 'staff', passwordHash: '-' }, NOW)).toBeNull()
  })

  test('two administrators who demote each other at once leave one', async () => {
    const [ann, bob] = [await add('Ann', 'admin'), await add('Bob', 'admin')]
    const results = await Promise.all([demote(ann, bob), demote(bob, ann)])
    expect(results.map((result) => ('refused' in result ? result.refused : 'changed')).sort()).toEqual([
      'changed',
      'last_admin',
    ])
  })

  test('whoever is not there cannot be changed', async () => {
    const ann = await add('Ann', 'admin')
    expect(await demote('999', ann)).toEqual({ refused: 'not_found' })
  })
})
