import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRulesFolder } from '../../../src/store/rules/rules-folder.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'askback-rules-'))
  const files = {
    'shipped/rules/company.yaml': 'the demo company',
    'shipped/rules/catalogue.yaml': 'the demo catalogue',
    'shipped/rules/scoring.yaml': 'shipped scoring',
    'shipped/rules/markets.yaml': 'shipped markets',
    'shipped/templates/replies/a.liquid': 'shipped a',
    'shipped/templates/replies/b.liquid': 'shipped b',
    'own/company.yaml': 'our company',
    'own/markets.yaml': 'our markets',
    'own/notes.txt': 'to remember',
    'own/templates/replies/b.liquid': 'our b',
    'own/templates/.swp': 'of an editor',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
})

afterAll(async () => {
  await rm(root, { recursive: true })
})

test('what a company lacks is taken from the shipped rules, but for what only it can say', async () => {
  const files = await readRulesFolder(join(root, 'own'), join(root, 'shipped'))
  expect(Object.fromEntries(files)).toEqual({
    'company.yaml': 'our company',
    'markets.yaml': 'our markets',
    'scoring.yaml': 'shipped scoring',
    'templates/replies/a.liquid': 'shipped a',
    'templates/replies/b.liquid': 'our b',
  })
})

test('the shipped folder can be used itself', async () => {
  const files = await readRulesFolder(join(root, 'shipped/rules'), join(root, 'shipped'))
  expect(files.get('company.yaml')).toBe('the demo company')
})

test('a folder that does not exist is an error', async () => {
  await expect(readRulesFolder(join(root, 'nowhere'), join(root, 'shipped'))).rejects.toMatchObject({ code: 'ENOENT' })
})
