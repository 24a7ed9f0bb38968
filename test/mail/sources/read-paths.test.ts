import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPaths } from '../../../src/mail/sources/read-paths.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'askback-sources-'))
})

afterAll(async () => {
  await rm(root, { recursive: true })
})

async function write(name: string, text: string): Promise<string> {
  const path = join(root, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return path
}

async function read(paths: readonly string[], stdin = ''): Promise<[string, string][]> {
  const found: [string, string][] = []
  for await (const mail of readPaths(paths, Readable.from([Buffer.from(stdin)]))) {
    found.push([mail.source.replace(`${root}/`, ''), 'raw' in mail ? mail.raw.toString() : mail.problem])
  }
  return found
}

test('a single mail is read byte for byte', async () => {
  const path = await write('one.eml', 'Subject: a\r\n\r\nFrom here on 10:00 in 2026\r\n')
  expect(await read([path])).toEqual([['one.eml', 'Subject: a\r\n\r\nFrom here on 10:00 in 2026\r\n']])
})

test('a single mail may keep the envelope line of an mbox', async () => {
  const path = await write('kept.eml', 'From ann@a.example Mon Nov 23 09:00:00 2026\nSubject: a\n\nb\n')
  expect(await read([path])).toEqual([['kept.eml', 'Subject: a\n\nb\n']])
})

test('the dash is one mail on standard input', async () => {
  expect(await read(['-'], 'Subject: a\n\nb\n')).toEqual([['-', 'Subject: a\n\nb\n']])
})

describe('an mbox', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('with %s gives its messages, numbered, with quoted lines restored', async (name, end) => {
    const path = await write(
      `${name}.mbox`,
      [
        'From ann@a.example Mon Nov 23 09:00:00 2026',
        'Subject: one',
        '',
        '>From the harbour',
        '>>From further',
        '',
        'From next week on we are closed',
        '',
        'From - Mon Nov 23 09:05:00 2026',
        'Subject: two',
        '',
        'b',
        '',
      ].join(end),
    )
    const first = [
      'Subject: one',
      '',
      'From the harbour',
      '>From further',
      '',
      'From next week on we are closed',
      '',
      '',
    ]
    expect(await read([path])).toEqual([
      [`${name}.mbox#1`, first.join(end)],
      [`${name}.mbox#2`, ['Subject: two', '', 'b', ''].join(end)],
    ])
  })

  test('may be empty', async () => {
    expect(await read([await write('empty.mbox', '')])).toEqual([])
  })

  test('may be longer than one piece of the file', async () => {
    const message = `From a@a.example Mon Nov 23 09:00:00 2026\nSubject: x\n\n${'word '.repeat(20_000)}\n\n`
    const found = await read([await write('long', message.repeat(5))])
    expect(found.map(([source, text]) => [source, text.length])).toEqual(
      [1, 2, 3, 4, 5].map((count) => [`long#${count}`, message.length - 42]),
    )
  })
})

test('a Maildir gives seen and new mail in the order of delivery', async () => {
  await write('box/cur/1700000300.M1P1.host:2,S', 'Subject: third\n\n')
  await write('box/cur/1700000100.M1P1.host:2,S', 'Subject: first\n\n')
  await write('box/new/1700000200.M1P1.host', 'Subject: second\n\n')
  await mkdir(join(root, 'box/tmp'))
  const found = await read([join(root, 'box')])
  expect(found.map(([, text]) => text.trim())).toEqual(['Subject: first', 'Subject: second', 'Subject: third'])
})

test('a folder gives all below it in natural order and leaves out what is no mail', async () => {
  for (const name of ['10.eml', '9.eml', 'a/1.eml', 'README.md', '.hidden.eml', 'labels.jsonl']) {
    await write(`mixed/${name}`, 'Subject: x\n\n')
  }
  await write('mixed/kept', 'Received: x\n\n')
  await write('mixed/Makefile', 'all: build\n\tmake it so\n')
  await symlink(join(root, 'mixed'), join(root, 'mixed/a/round'))
  const found = await read([join(root, 'mixed')])
  expect(found.map(([source]) => source)).toEqual(['mixed/9.eml', 'mixed/10.eml', 'mixed/a/1.eml', 'mixed/kept'])
})

test('a path that does not exist is refused before anything is read', async () => {
  const path = await write('there.eml', 'Subject: x\n\n')
  await expect(read([path, join(root, 'nowhere')])).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file that cannot be read does not hold up the others', async () => {
  await write('torn/2.eml', 'Subject: y\n\n')
  await symlink(join(root, 'gone.eml'), join(root, 'torn/1.eml'))
  const found = await read([join(root, 'torn')])
  expect(found.map(([, text]) => text)).toEqual([expect.stringContaining('cannot be read'), 'Subject: y\n\n'])
})
