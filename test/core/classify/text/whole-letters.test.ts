import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { newText, split } from '../../../../src/core/classify/text/split.ts'
import { tidy } from '../../../../src/core/words/fold.ts'
import { rules } from '../shipped.ts'

const letter = z.strictObject({
  name: z.string(),
  writer: z.string().default('Omar Haddad'),
  text: z.string(),
  own: z.string(),
})
const letters = z.array(letter).parse(parse(readFileSync(join(import.meta.dirname, 'whole-letters.yaml'), 'utf8')))

test.each(letters)('$name', ({ writer, text, own }) => {
  const whole = tidy(text.replaceAll('&nbsp;', '\u00a0'))
  const written = newText(whole, split(whole, writer, true, rules.mailText))
  expect(written.replace(/\n{2,}/g, '\n')).toBe(
    tidy(own)
      .trim()
      .replace(/\n{2,}/g, '\n'),
  )
})
