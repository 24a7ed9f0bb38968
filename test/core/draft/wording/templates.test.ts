import { expect, test } from 'vitest'
import { LETTER_LANGUAGE_CODES } from '../../../../src/core/draft/wording/letter-language.ts'
import { partsOf, questionComplaints, templateComplaints } from '../../../../src/core/draft/wording/templates.ts'
import { shippedRules } from '../../../kit/rules.ts'

const { templates, wordings, specNames } = await shippedRules()

/** The shipped templates with one file changed. */
function changed(path: string, change: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(templates).set(path, change(templates.get(path) ?? ''))
}

test('what we ship can be read', () => {
  expect(templateComplaints(templates)).toEqual([])
})

test.each<[string, string, (text: string) => string, object]>([
  [
    'a tag that is not closed',
    'en/owed.liquid',
    (text) => `${text}\n{% if %`,
    { expected: expect.stringMatching(/template that can be read/) },
  ],
  ['a part that is not closed', 'en/x.liquid', () => '\n{% part moq %}Minimum', { line: 2, column: 1 }],
  ['words outside of a part', 'en/x.liquid', () => 'Hello', { line: 1, expected: 'a part' }],
  [
    'a part that no letter uses',
    'en/x.liquid',
    () => '{% part farewell %}Bye{% endpart %}',
    { line: 1, expected: expect.stringContaining('"farewell"') },
  ],
  [
    'a part that stands twice',
    'zh/x.liquid',
    () => '{% part closing %}…{% endpart %}',
    { expected: 'the part "closing" only once' },
  ],
  [
    'a value that the part does not see',
    'en/x.liquid',
    () => '{% part ask/x %}\n{{ price }}?{% endpart %}',
    { line: 2, column: 4, expected: expect.stringContaining('not "price"') },
  ],
  [
    'a filter that does not exist',
    'en/x.liquid',
    () => '{% part ask/x %}{{ unit | shout }}{% endpart %}',
    { line: 1, expected: expect.stringContaining('shout') },
  ],
  ['a language that no letters are written in', 'xx/letter.liquid', () => '', { file: 'templates/xx/letter.liquid' }],
  [
    'words that are not in the form',
    'en/words.yaml',
    () => 'units: { pc: { one: piece } }',
    { line: 1, field: 'units.pc' },
  ],
])('%s is named with its place', (_, path, change, fault) => {
  expect(templateComplaints(changed(path, change))).toContainEqual(
    expect.objectContaining({ file: `templates/${path}`, ...fault }),
  )
})

test('a part that is missing is named', () => {
  const lacking = changed('zh/openings.liquid', (text) => text.replace('opening/sample', 'opening/rfq2'))
  expect(templateComplaints(lacking)).toContainEqual(
    expect.objectContaining({ file: 'templates/zh', expected: 'the part "opening/sample", which is missing' }),
  )
})

test('a question without words is named', () => {
  expect(questionComplaints(templates, ['model', 'shoe-size'])).toEqual(
    LETTER_LANGUAGE_CODES.map((language) =>
      expect.objectContaining({
        file: `templates/${language}`,
        expected: 'the part "ask/shoe-size", which is missing',
      }),
    ),
  )
})

test('a value that is not there is an error, not a gap', () => {
  const fill = partsOf({ templates, wordings, specNames })('en')
  expect(() => fill('greeting', {})).toThrow(/undefined variable/)
})

test('a template reads no file and no inner parts of a value', () => {
  const reaching = (text: string) =>
    partsOf({
      wordings,
      specNames,
      templates: changed('en/letter.liquid', (letter) => letter.replace('Best regards,', text)),
    })('en')
  expect(() => reaching('{% include "../../package.json" %}')('closing', {})).toThrow(/ENOENT/)
  expect(() => reaching('{{ v.constructor }}')('closing', { v: {} })).toThrow()
})

test('a value that ends in a stop closes its sentence', () => {
  const fill = partsOf({ templates, wordings, specNames })('ru')
  const trial = { value: 30, max: null, unit: 'pc' }
  expect(fill('moq', { smallest: [{ value: trial, goods: [] }] })).toBe('Минимальная партия: 30 шт.')
})
