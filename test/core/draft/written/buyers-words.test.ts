import { expect, test } from 'vitest'
import { greetable, quotable, repeatable } from '../../../../src/core/draft/written/buyers-words.ts'

test.each<[string, string, string | null]>([
  ['a question keeps its mark', '- Does the lid fit the old jar?', 'Does the lid fit the old jar?'],
  ['a Spanish one both', '¿La tapa sirve para el frasco anterior?', '¿La tapa sirve para el frasco anterior?'],
  ['a Chinese one its own', '2、盖子能配旧款的罐子吗？', '盖子能配旧款的罐子吗？'],
  ['an Arabic one once', 'هل يناسب الغطاء العلبة القديمة؟', 'هل يناسب الغطاء العلبة القديمة؟'],
  ['a French one its blank', 'Le couvercle va-t-il sur le bocal ?', 'Le couvercle va-t-il sur le bocal ?'],
  ['a sentence loses its stop', 'The lid must fit the old jar.', 'The lid must fit the old jar'],
  [
    'a long question is cut at a word',
    `Does the lid fit ${'the very old jar of ours '.repeat(6)}?`,
    'Does the lid fit the very old jar of ours the very old jar of ours the very old jar of ours the very old jar of ours ...',
  ],
  ['two words tell too little', 'Lid price?', null],
  ['a link is never repeated', 'Does it fit https://example.com/jar now?', null],
])('%s', (_, text, quoted) => {
  expect(quotable(text)).toBe(quoted)
})

test('what names goods is short and bears no marks', () => {
  expect(repeatable('"Steel jars"!')).toBe('Steel jars')
  expect(repeatable('a'.repeat(90))).toBe(`${'a'.repeat(32)} ...`)
})

test.each<[string, string | null]>([
  ['ana lima', 'Ana Lima'],
  ['ANA LIMA', 'Ana Lima'],
  ['Ana de LIMA', 'Ana de Lima'],
  ['Sales Dept 7', null],
  ['undefined', null],
])('%s is greeted as %s', (name, greeted) => {
  expect(greetable(name)).toBe(greeted)
})
