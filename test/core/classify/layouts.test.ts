import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, boolean, constantFrom, property, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { read } from './shipped.ts'

const ASKED =
  'Hello, we run four shops in Oslo and sell garden tools.\n\nWhat would 200 pumps cost with UK plugs?\nPlease quote CIF Oslo.'

const layouts = z
  .array(
    z.strictObject({
      from: z.string(),
      channel: z.string(),
      above: z.string(),
      facts: z.record(z.string(), z.string()),
      message: z.string(),
      below: z.string(),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'layouts.yaml'), 'utf8')))
type Layout = (typeof layouts)[number]
type Fact = readonly [label: string, value: string]

/** How a label and its value can stand in what is left of a page. */
const STYLES: Readonly<Record<string, (fact: Fact) => string>> = {
  colons: ([label, value]) => `${label}: ${value}`,
  'wide colons': ([label, value]) => `  ${label} ：  ${value}`,
  columns: ([label, value]) => `${label}      ${value}`,
  bars: ([label, value]) => `| ${label} | ${value} |`,
  tabs: ([label, value]) => `${label}\t\t${value}`,
  'a tab': ([label, value]) => `${label}\t${value}`,
  stars: ([label, value]) => `*${label}:* ${value}`,
  bullets: ([label, value]) => `• ${label}: ${value}`,
  'lines below': ([label, value]) => `${label}:\n${value}`,
  'cells apart': ([label, value]) => `${label}\n\n${value}\n`,
}

function write({ above, message, below }: Layout, facts: readonly Fact[], style: string, first: boolean): string {
  const card = facts.map((fact) => STYLES[style]?.(fact)).join('\n')
  const asked = `${message}:\n${ASKED}`
  return `${above}\n\n${first ? `${asked}\n\n${card}` : `${card}\n\n${asked}`}\n\n${below}\n`
}

const rows = layouts.flatMap((layout) => Object.keys(STYLES).map((style) => ({ ...layout, layout, style })))

test.each(rows)('$from, $message, in $style', ({ from, channel, layout, style }) => {
  for (const first of [false, true]) {
    const text = write(layout, Object.entries(layout.facts), style, first)
    expect(read({ from: { name: 'Platform', address: from }, subject: 'You have a new inquiry', text })).toMatchObject({
      channel,
      kind: 'inquiry',
      text: ASKED,
      writer: { name: 'Kari Moe', address: 'kari@moe.example' },
      fields: { company: 'Moe Trading', country: 'Norway' },
    })
  }
})

const mutations = constantFrom(...layouts).chain((layout) =>
  constantFrom(...Object.keys(STYLES)).chain((style) =>
    shuffledSubarray(Object.entries(layout.facts), { minLength: style === 'cells apart' ? 2 : 0 }).map((facts) => ({
      layout,
      style,
      facts,
    })),
  ),
)

test('facts may come in any order, and any may be missing', () => {
  const replyTo = [{ name: 'Kari Moe', address: 'relay@moe.example' }]
  assert(
    property(mutations, boolean(), ({ layout, style, facts }, first) => {
      const text = write(layout, facts, style, first)
      const reading = read({ from: { name: null, address: layout.from }, subject: 'Inquiry', text, replyTo })
      const told = new Set(facts.map(([, value]) => value))
      // Below the message nothing but a name or the like tells the card of a form from a list of the buyer's own.
      const carded = ['Kari Moe', 'Moe Trading', 'kari@moe.example', 'Norway'].some((value) => told.has(value))
      if (carded || !first || facts.length === 0) expect(reading.text).toBe(ASKED)
      else expect(reading.text.startsWith(ASKED)).toBe(true)
      expect(reading.fields['company']).toBe(told.has('Moe Trading') ? 'Moe Trading' : undefined)
      const address = told.has('kari@moe.example') ? 'kari@moe.example' : 'relay@moe.example'
      expect(reading.writer?.address).toBe(address)
    }),
    { numRuns: 300 },
  )
})
