import { expect, test } from 'vitest'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()
const SIZE = 256 * 1024

/** Texts that make a careless reader slow. */
const NASTY: Record<string, string> = {
  letters: 'a'.repeat(SIZE),
  blanks: `price${' '.repeat(SIZE)}list`,
  digits: '1'.repeat(SIZE),
  grouped: '1,000 '.repeat(SIZE / 6),
  dots: '1.'.repeat(SIZE / 2),
  lines: 'a\n'.repeat(SIZE / 2),
  products: 'vacuum bottle '.repeat(SIZE / 14),
  cues: 'please price sample MOQ '.repeat(SIZE / 24),
  capitals: 'Abc Def '.repeat(SIZE / 8),
  chinese: '请问价格交期样品'.repeat(SIZE / 8),
  arabic: 'والسعر '.repeat(SIZE / 7),
  phones: '+1 416 555 2368 / '.repeat(SIZE / 18),
  sites: 'www.a.b.c.example '.repeat(SIZE / 18),
  containers: '2x40HQ container '.repeat(SIZE / 17),
}

test.each(Object.entries(NASTY))('256 KB of %s', (_, text) => {
  told(rules, 'Please quote.')
  const before = performance.now()
  told(
    rules,
    text,
    { signature: text, writer: { name: text.slice(0, 998), address: 'a@b.de.example' } },
    { subject: text },
  )
  expect(performance.now() - before).toBeLessThan(1_000)
})
