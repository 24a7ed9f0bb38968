import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { KINDS } from '../../../src/core/inquiry.ts'
import { authenticated, read, rules } from './shipped.ts'

const rows = z
  .array(
    z.strictObject({
      kind: z.enum(KINDS),
      language: z.string(),
      subject: z.string(),
      text: z.string(),
      answers: z.boolean().default(false),
      from: z.string().default('anna.reyes@northbay.example'),
      name: z.string().default('Anna Reyes'),
      auth: z.string().default('pass'),
      returnPath: z.string().optional(),
      files: z.array(z.string()).default([]),
      links: z.array(z.tuple([z.string(), z.string()])).default([]),
      headers: z.record(z.string(), z.array(z.string())).default({}),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'kinds.yaml'), 'utf8')))

test.each(rows)('$kind: $subject $text', (row) => {
  const address = row.from.toLowerCase()
  const reading = read({
    from: { name: row.name, address },
    subject: row.subject,
    text: row.text,
    inReplyTo: row.answers ? ['<1@brightwater.example>'] : [],
    returnPath: row.returnPath ?? address,
    links: row.links.map(([text, href]) => ({ text, href })),
    attachments: row.files.map((filename, index) => ({
      index,
      filename,
      contentType: 'application/octet-stream',
      bytes: 1000,
      inline: false,
      content: null,
    })),
    headers: { ...authenticated(address, row.auth), ...row.headers },
  })
  expect(reading).toMatchObject({ kind: row.kind, language: row.language })
  expect(reading.confidence).toBeGreaterThanOrEqual(0.4)
  if (row.kind === 'inquiry' || row.kind === 'reply') expect(reading.risk.action).toBe('none')
})

test('a verdict carries the reasons that spoke for it, loudest first, in the words of the mail', () => {
  const { reasons } = read({ subject: 'Pumps', text: 'Please quote 40 submersible pumps.' })
  expect(reasons[0]).toEqual({
    rule: 'asks_price',
    because: rules.kinds.cues.find(({ id }) => id === 'asks_price')?.because,
    evidence: 'Please quote 40 submersible pumps.',
  })
})

test('words of the quoted mail say nothing of the kind', () => {
  const quoted = '> If you would rather not hear from us, reply with "unsubscribe". We claim a refund.'
  const text = `Thanks, what do 300 pieces cost?\n\nOn 3 May 2026, at 10:00, Mei <sales@brightwater.example> wrote:\n${quoted}`
  const { kind, flags } = read({ subject: 'Re: Spring news', text, inReplyTo: ['<1@brightwater.example>'] })
  expect({ kind, flags }).toEqual({ kind: 'reply', flags: [] })
})

test('a mail of ours that was quoted makes an answer even where the ids are lost', () => {
  const head = 'From: Mei Lin <sales@brightwater.example>\nSent: Monday\nTo: Anna\nSubject: Offer'
  expect(read({ subject: 'Offer', text: `Can you do 3.10 for 400?\n\n${head}\n\nOur price is 3.40.` }).kind).toBe(
    'reply',
  )
})
