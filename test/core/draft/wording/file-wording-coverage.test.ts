import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Company, catalogueSchema, companySchema, type Product } from '../../../../src/core/company.ts'
import { type FileWording, wordingFor } from '../../../../src/core/draft/wording/file-wording.ts'
import { shippedRules } from '../../../kit/rules.ts'

const rules = await shippedRules()
const companies = readdirSync('test/inboxes').map((trade) => {
  const read = (file: string): unknown => parse(readFileSync(`test/inboxes/${trade}/company/${file}`, 'utf8'))
  return {
    company: companySchema.parse(read('company.yaml')),
    catalogue: catalogueSchema.parse(read('catalogue.yaml')),
  }
})

type Phrases = (files: { readonly company: Company; readonly catalogue: readonly Product[] }) => (string | undefined)[]

/** How much of the phrases of companies of nine trades is worded; what goods they make, the rules cannot know. */
const FLOORS: readonly (readonly [keyof FileWording, number, Phrases])[] = [
  ['payment', 1, ({ company }) => [company.terms.payment]],
  ['warranty', 0.75, ({ company }) => [company.terms.warranty]],
  ['sampleNote', 0.85, ({ company }) => [company.terms.sample?.note]],
  ['packing', 0.85, ({ catalogue }) => catalogue.map(({ packing }) => packing)],
  ['specName', 0.95, ({ catalogue }) => catalogue.flatMap(({ specs }) => Object.keys(specs))],
  ['closureName', 1, ({ company }) => company.closed.map(({ name }) => name)],
  ['factory', 0.4, ({ company }) => [company.facts.factory]],
  ['capacity', 0.4, ({ company }) => [company.facts.capacity]],
]

test.each(FLOORS)('%s: at least %f of the phrases are worded', (field, floor, phrasesOf) => {
  const phrases = companies.flatMap(phrasesOf).filter((phrase) => phrase !== undefined)
  // Russian writes each of them in other letters, so that none that is worded stays the same.
  const word = wordingFor('ru', rules)[field]
  const left = phrases.filter((phrase) => word(phrase) === phrase)
  const share = 1 - left.length / phrases.length
  console.info(`${field}: ${phrases.length - left.length} of ${phrases.length} (${Math.round(share * 100)} %)`)
  expect(share, [...new Set(left)].join('\n')).toBeGreaterThanOrEqual(floor)
})
