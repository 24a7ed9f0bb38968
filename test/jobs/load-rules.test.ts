import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepRules, NoRules, type RulesFolders } from '../../src/jobs/load-rules.ts'
import { later, NOW } from '../kit/books.ts'
import { usePglite } from '../kit/database.ts'

const database = usePglite()
const shipped = join(import.meta.dirname, '../..')
let folders: RulesFolders
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'askback-rules-'))
  cpSync(join(shipped, 'rules/company.yaml'), join(folder, 'company.yaml'))
  cpSync(join(shipped, 'rules/catalogue.yaml'), join(folder, 'catalogue.yaml'))
  folders = { folder, shipped }
})
afterEach(() => rmSync(folders.folder, { recursive: true, force: true }))

const write = (text: string) => writeFileSync(join(folders.folder, 'catalogue.yaml'), text)
const GOOD = '- { sku: A1, name: Anvil, category: tools }\n'
const versions = async () => (await database.db.selectFrom('rule_version').selectAll().execute()).length

it('brings the files into force and keeps each set as a version', async () => {
  const rules = await keepRules(database.db, folders, NOW)
  expect(rules.inForce()).toMatchObject({ version: '1', loadedAt: NOW.toISOString(), complaints: [] })
  await rules.look(later(1))
  expect(await versions()).toBe(1)
  write(GOOD)
  await rules.look(later(2))
  expect(rules.inForce()).toMatchObject({ version: '2', rules: { catalogue: [{ sku: 'A1' }] } })
  expect(await versions()).toBe(2)
})

it('goes on with the version in force while the files are wrong, and says what is wrong', async () => {
  const rules = await keepRules(database.db, folders, NOW)
  const { rules: before } = rules.inForce()
  write('- { sku: 7 }\n')
  await rules.look(later(1))
  expect(rules.inForce()).toMatchObject({ version: '1', rules: before })
  expect(rules.inForce().complaints[0]).toMatch(/^catalogue\.yaml line 1 column 10: /)
  write(GOOD)
  await rules.look(later(2))
  expect(rules.inForce()).toMatchObject({ version: '2', complaints: [] })
})

it('starts with the last good version when the files are wrong, and not at all when there is none', async () => {
  write('- { sku: 7 }\n')
  await expect(keepRules(database.db, folders, NOW)).rejects.toThrow(NoRules)
  write(GOOD)
  await keepRules(database.db, folders, NOW)
  write('- { sku: 7 }\n')
  const rules = await keepRules(database.db, folders, later(1))
  expect(rules.inForce()).toMatchObject({ version: '1', rules: { catalogue: [{ sku: 'A1' }] } })
  expect(rules.inForce().complaints).not.toEqual([])
})
