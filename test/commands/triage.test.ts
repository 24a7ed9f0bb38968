import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileOf, multipartOf } from '../kit/mime.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const NOW = '2026-11-27T20:00:00+08:00'

const FIELDS = [
  'source',
  'messageId',
  'kind',
  'confidence',
  'channel',
  'language',
  'text',
  'buyer',
  'request',
  'points',
  'missing',
  'flags',
  'score',
  'risk',
  'draft',
]

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askback-triage-'))
  await writeFile(join(folder, '2.eml'), inquiry('<two@a.example>', 'Please quote 3,000 pcs HV-B500, FOB Ningbo.'))
  await writeFile(join(folder, '10.eml'), inquiry('<ten@a.example>', 'Do you sell bottles?'))
  await writeFile(join(folder, '3.eml'), '')
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('askback triage', () => {
  test('prints one object a mail in natural order, the fields of the contract first', async () => {
    const { status, lines } = await run([folder, '--now', NOW])
    expect(lines.map(({ source }) => source)).toEqual(['2.eml', '3.eml', '10.eml'].map((name) => join(folder, name)))
    expect(Object.keys(lines[0] ?? {}).slice(0, FIELDS.length)).toEqual(FIELDS)
    expect(lines[0]).toMatchObject({ messageId: '<two@a.example>', kind: 'inquiry' })
    expect(lines[1]).toEqual({ source: join(folder, '3.eml'), error: expect.stringMatching(/not a mail/) })
    expect(status).toBe(1)
  })

  test('says what an attached list asks for, by file and row', async () => {
    const list = fileOf('list.csv', Buffer.from('Item;Qty\nHV-B500;3000\n'))
    const raw = multipartOf('mixed', [{ type: 'text/plain', body: 'Please quote for the attached list.' }, list])
    const { lines } = await run(['-', '--now', NOW], raw.toString())
    expect(lines).toMatchObject([
      { request: { products: [{ text: 'HV-B500' }], quantities: [{ value: 3000, unit: 'pc' }] } },
    ])
    expect(lines[0]?.['facts']).toContainEqual({
      field: 'request.quantities',
      value: '3000 pc',
      evidence: 'list.csv, row 2: HV-B500 | 3000',
    })
  })

  test('reads one mail on standard input and promises from the moment given', async () => {
    const { status, lines } = await run(
      ['-', '--now', NOW],
      inquiry('<in@a.example>', 'Please quote 3,000 pcs HV-B500.'),
    )
    expect(status).toBe(0)
    expect(lines).toMatchObject([{ source: '-', messageId: '<in@a.example>' }])
    // The office opens on Saturday at half past eight.
    expect(lines[0]?.['score']).toMatchObject({ replyBy: expect.stringMatching(/^2026-11-28T/) })
  })

  test('says the same again', async () => {
    const args = [join(folder, '2.eml'), '--now', NOW]
    expect((await run(args)).stdout).toBe((await run(args)).stdout)
  })

  test('names file, line and field of rules that are wrong', async () => {
    const rules = join(folder, 'rules')
    await cp(join(ROOT, 'rules'), rules, { recursive: true })
    const company = await readFile(join(rules, 'company.yaml'), 'utf8')
    await writeFile(join(rules, 'company.yaml'), company.replace('Asia/Shanghai', 'Asia/Nowhere'))
    const { status, stderr, stdout } = await run([join(folder, '2.eml'), '--rules', rules])
    expect(status).toBe(2)
    expect(stderr).toMatch(/company\.yaml line \d+ column \d+: timeZone: expected an IANA time zone/)
    expect(stdout).toBe('')
  })

  test.each([
    ['no path', []],
    ['an option nobody knows', ['x.eml', '--colour']],
    ['a moment that is none', ['x.eml', '--now', 'yesterday']],
    ['a path that is not there', ['nowhere.eml']],
    ['rules that are not there', ['x.eml', '--rules', 'nowhere']],
  ])('refuses %s', async (_, args) => {
    const { status, stderr } = await run(args)
    expect(status).toBe(2)
    expect(stderr).not.toBe('')
  })

  test('ends quietly when nobody reads any more', async () => {
    const mails = Array.from(
      { length: 400 },
      (_, at) => `From a@a.example Mon Nov 23 09:00:00 2026\n${inquiry(`<${at}@a>`, 'Hi')}\n`,
    )
    await writeFile(join(folder, 'many.mbox'), mails.join(''))
    const child = start([join(folder, 'many.mbox')])
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [[status], stderr] = await Promise.all([once(child, 'exit'), text(child.stderr)])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

async function run(args: readonly string[], stdin = '') {
  const child = start(args)
  child.stdin.end(stdin)
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  const lines = stdout.split('\n').filter((line) => line !== '')
  return { status, stdout, stderr, lines: lines.map((line): Record<string, unknown> => JSON.parse(line)) }
}

function start(args: readonly string[]) {
  return spawn(process.execPath, [join(ROOT, 'src/main.ts'), 'triage', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
  })
}

function inquiry(messageId: string, body: string): string {
  return [
    `Message-ID: ${messageId}`,
    'From: Ann Weller <ann@weller-trading.example>',
    'To: sales@hearthside-drinkware.example',
    'Subject: Inquiry for vacuum bottles',
    'Date: Mon, 23 Nov 2026 09:00:00 +0000',
    '',
    body,
    '',
    'Ann Weller',
    'Weller Trading Ltd, Bristol, United Kingdom',
    '',
  ].join('\n')
}
