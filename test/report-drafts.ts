import { readFileSync } from 'node:fs'
import { wordsOf } from '../src/core/draft/letter/letter-length.ts'
import type { Draft, Triage } from '../src/core/inquiry.ts'

type Line = Triage & { readonly source: string; readonly error?: string }

/** Kinds that wait for a reply. */
const DUE = new Set(['inquiry', 'reply', 'complaint'])
const LEFTOVER = /\{\{|\}\}|\{%|%\}|undefined|\[object|\bNaN\b|\bnull\b/u
const WORDS = { least: 60, most: 220 }

/** What is asked of every draft, each with the drafts that fail it. */
const DEMANDS: Readonly<Record<string, (draft: Draft, triage: Triage) => boolean>> = {
  'every point answered or dated': ({ answers, lines }, { points }) =>
    answers.length === points.length &&
    points.every((_, at) => answers[at]?.status === 'policy' || lines.some((line) => line.points.includes(at))),
  '1 to 3 questions back': ({ askBack }) => askBack.length >= 1 && askBack.length <= 3,
  'no leftovers': ({ subject, text }) => !LEFTOVER.test(`${subject}\n${text}`),
  [`${WORDS.least} to ${WORDS.most} words, tables apart`]: (draft) => {
    const count = wordsIn(draft)
    return count >= WORDS.least && count <= WORDS.most
  },
  'no error of its own checks': ({ tone }) => tone.findings.every(({ severity }) => severity !== 'error'),
  'no warning of its own checks': ({ tone }) => tone.findings.every(({ severity }) => severity !== 'warning'),
  'every line has its gloss': ({ lines }) =>
    lines.every(({ text, gloss }) => text === '' || (gloss.en !== '' && gloss.zh !== '')),
  'every answer has its source': ({ lines }) =>
    lines.every(({ role, sources }) => (role !== 'answer' && role !== 'owed') || sources.length > 0),
}

/** Prints what `askback triage` printed for drafts: shares of all that are due, and the mails that fall short. */
export function reportDrafts(path: string): void {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const read: Line[] = lines.map((line) => JSON.parse(line))
  const due = read.filter(
    ({ error, kind, risk }) => error === undefined && DUE.has(kind) && risk.action !== 'quarantine',
  )
  const drafted = due.flatMap((one) => (one.draft === null ? [] : [{ ...one, draft: one.draft }]))
  console.log('\ndrafts')
  print(
    'a draft where a reply is due',
    due.length,
    due.filter(({ draft }) => draft === null),
  )
  for (const [name, isMet] of Object.entries(DEMANDS))
    print(
      name,
      drafted.length,
      drafted.filter((one) => !isMet(one.draft, one)),
    )
  for (const by of ['template', 'language'] as const)
    console.log(by.padEnd(34), countsOf(drafted.map(({ draft }) => draft[by])))
}

function print(name: string, all: number, short: readonly Line[]): void {
  const share = all === 0 ? '-' : ((all - short.length) / all).toFixed(3)
  const names = short.slice(0, 8).map(({ source }) => source.split('/').at(-1))
  console.log(name.padEnd(34), share, names.join(' '))
}

/** Words of the letter above its signature, tables apart. */
function wordsIn({ lines }: Draft): number {
  const text = lines.map((line) => line.text).join('\n')
  const prose = text.split('\n').filter((line) => !line.includes(' | '))
  return wordsOf(prose.join('\n'))
}

function countsOf(names: readonly string[]): string {
  const counts = Map.groupBy(names, (name) => name)
  return [...counts]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ')
}
