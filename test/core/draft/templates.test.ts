import { expect, test } from 'vitest'
import { fill, templateComplaints } from '../../../src/core/draft/templates.ts'
import { shippedRules } from '../../kit/rules.ts'

const { templates } = await shippedRules()

test('what we ship can be read', () => {
  expect(templateComplaints(templates)).toEqual([])
})

test('a broken template is named with its line', () => {
  const broken = new Map(templates).set('parts/moq.en.liquid', 'Minimum:\n{% if %')
  expect(templateComplaints(broken)).toMatchObject([{ file: 'templates/parts/moq.en.liquid', line: 2 }])
})

test('a letter without its template is named', () => {
  const lacking = new Map(templates)
  lacking.delete('replies/sample.en.liquid')
  expect(templateComplaints(lacking)).toMatchObject([{ file: 'templates/replies/sample.en.liquid', line: null }])
})

test('a value that is not there is an error, not a gap', () => {
  expect(() => fill(new Map([['parts/x.en.liquid', '{{ gone }}']]), 'parts/x', 'en', {})).toThrow(/undefined variable/)
})

test('a template reads no file and no inner parts of a value', () => {
  const reaching = new Map([['parts/x.en.liquid', '{% include "../../package.json" %}']])
  expect(() => fill(reaching, 'parts/x', 'en', {})).toThrow(/ENOENT/)
  expect(() => fill(new Map([['parts/x.en.liquid', '{{ v.constructor }}']]), 'parts/x', 'en', { v: {} })).toThrow()
})
