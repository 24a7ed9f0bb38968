import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { shippedRules } from '../../kit/rules.ts'
import { told } from '../../kit/told.ts'

const rules = await shippedRules()
const folder = new URL('points/', import.meta.url)

/** One file a language: what buyers of many trades write, by the sorts of points that it raises, in their order, or `none`. */
const rows = readdirSync(folder).flatMap((file) => {
  const byType: Readonly<Record<string, readonly string[]>> = parse(readFileSync(new URL(file, folder), 'utf8'))
  const language = file.replace('.yaml', '')
  return Object.entries(byType).flatMap(([type, texts]) => texts.map((text) => ({ language, type, text })))
})

test.each(rows)('$language $type: $text', ({ language, type, text }) => {
  const raised = new Set(told(rules, text, { language }).points.map((point) => point.type))
  expect([...raised]).toEqual(type === 'none' ? [] : type.split(' '))
})
