import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { goBack, publish } from '../../src/core/rule-origins.ts'
import { readRules } from '../../src/core/rules.ts'
import { keepRules, NoRules, type RulesFolders, type RulesKeeper } from '../../src/jobs/load-rules.ts'
import { addRuleVersion, hashOfFiles, newestRuleVersion } from '../../src/store/rules/rule-versions.ts'
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
  expect(rules.inForce().complaints[0]).toMatchObject({ file: 'catalogue.yaml', line: 1, column: 10 })
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

describe('what the desk publishes', () => {
  const TIERS_A = /A: \d+/
  const published = async (a: number, after: number) => {
    const newest = await newestRuleVersion(database.db)
    if (newest === null) throw new Error('no version')
    const text = (newest.files.get('scoring.yaml') ?? '').replace(TIERS_A, `A: ${a}`)
    const version = publish(newest, new Map([['scoring.yaml', text]]))
    const read = readRules(version.files)
    if (!read.ok) throw new Error('wrong rules')
    const by = { origin: 'desk', staffId: null, comment: 'busy', changes: ['tiers.A'] } as const
    return addRuleVersion(database.db, { ...version, ...by, rules: read.value }, after, NOW)
  }
  const tierA = (rules: RulesKeeper) => rules.inForce().rules.scoring.tiers.A

  it('is found in the books, and stands when the folder changes something else', async () => {
    const rules = await keepRules(database.db, folders, NOW)
    await published(70, 1)
    await rules.look(later(1))
    expect(rules.inForce()).toMatchObject({ number: 2, rules: { scoring: { tiers: { A: 70 } } } })
    write(GOOD)
    await rules.look(later(2))
    expect(rules.inForce()).toMatchObject({ number: 3, rules: { catalogue: [{ sku: 'A1' }] } })
    expect(tierA(rules)).toBe(70)
    expect(tierA(await keepRules(database.db, folders, later(3)))).toBe(70)
    expect(await versions()).toBe(3)
  })

  it('comes into force while the folder is away; the folder counts again when it is back', async () => {
    const rules = await keepRules(database.db, folders, NOW)
    renameSync(folders.folder, `${folders.folder}-away`)
    await published(70, 1)
    await rules.look(later(1))
    expect(tierA(rules)).toBe(70)
    expect(rules.inForce().complaints).toEqual([
      expect.objectContaining({ expected: expect.stringMatching(/^a folder that can be read: /) }),
    ])
    renameSync(`${folders.folder}-away`, folders.folder)
    write(GOOD)
    await rules.look(later(2))
    expect(rules.inForce()).toMatchObject({ number: 3, complaints: [], rules: { catalogue: [{ sku: 'A1' }] } })
  })

  it('gives way when the folder gets a copy of its own', async () => {
    const rules = await keepRules(database.db, folders, NOW)
    await published(70, 1)
    await rules.look(later(1))
    const shippedText = readFileSync(join(shipped, 'rules/scoring.yaml'), 'utf8')
    writeFileSync(join(folders.folder, 'scoring.yaml'), shippedText.replace(TIERS_A, 'A: 55'))
    await rules.look(later(2))
    expect(rules.inForce().number).toBe(3)
    expect(tierA(rules)).toBe(55)
  })

  it('is refused when another version came in between', async () => {
    await keepRules(database.db, folders, NOW)
    expect(await published(70, 1)).toMatchObject({ number: 2 })
    expect(await published(80, 1)).toBeNull()
    expect(await versions()).toBe(2)
  })

  it('is taken back by a version that equals the one before', async () => {
    const rules = await keepRules(database.db, folders, NOW)
    const first = await newestRuleVersion(database.db)
    const second = await published(70, 1)
    const back = goBack(second!, first!)
    expect(back).toMatchObject({ desk: [] })
    expect(hashOfFiles(back.files)).toBe(hashOfFiles(first!.files))
    const by = { origin: 'desk', staffId: null, comment: '', changes: [] } as const
    await addRuleVersion(database.db, { ...back, ...by, rules: rules.inForce().rules }, 2, NOW)
    await rules.look(later(1))
    expect(rules.inForce().number).toBe(3)
    expect(tierA(rules)).toBe(60)
  })
})
