import { expect, test } from 'vitest'
import type { SavedViews } from '../../../src/api/saved-view/saved-view-shapes.ts'
import { describeOnEachEngine } from '../../kit/database.ts'
import { deskServer } from '../../kit/desk-server.ts'
import { shippedRules } from '../../kit/rules.ts'

describeOnEachEngine('saved views', (database) => {
  test('each person keeps lists of their own, renames them and lets them go', async () => {
    const server = await deskServer(database.db, await shippedRules())
    const list = async (who: 'staff' | 'manager' = 'staff') =>
      (await server.ask(who, 'GET', '/api/saved-views')).json<SavedViews>().views
    const keep = (name: string, query: object) => server.ask('staff', 'POST', '/api/saved-views', { name, query })
    await keep('Germany', { country: 'DE' })
    await keep('Mine', { owner: 'me' })
    await keep('Germany', { country: 'DE', tier: 'A' })
    expect(await list()).toMatchObject([{ name: 'Germany', query: { country: 'DE', tier: 'A' } }, { name: 'Mine' }])
    expect(await list('manager')).toEqual([])

    const [germany] = await list()
    const path = `/api/saved-views/${germany?.id}`
    expect((await server.ask('staff', 'PUT', path, { name: 'Mine' })).json()).toMatchObject({ code: 'view_name_taken' })
    expect((await server.ask('manager', 'PUT', path, { name: 'Theirs' })).json()).toMatchObject({ code: 'not_found' })
    await server.ask('staff', 'PUT', path, { name: 'DACH' })
    await server.ask('manager', 'DELETE', path)
    expect((await list()).map(({ name }) => name)).toEqual(['DACH', 'Mine'])
    await server.ask('staff', 'DELETE', path)
    expect((await list()).map(({ name }) => name)).toEqual(['Mine'])
  })
})
