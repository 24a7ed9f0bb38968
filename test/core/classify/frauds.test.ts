import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { KINDS } from '../../../src/core/inquiry.ts'
import { read } from './shipped.ts'

const mails = z
  .array(
    z.strictObject({
      kind: z.enum(KINDS),
      language: z.string(),
      subject: z.string(),
      text: z.string(),
      from: z.string(),
      name: z.string().nullable().default(null),
      files: z.array(z.string()).default([]),
      links: z.array(z.tuple([z.string(), z.string()])).default([]),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'frauds.yaml'), 'utf8')))

test.each(mails)('$kind: $subject $text', ({ kind, subject, text, from, name, files, links }) => {
  const reading = read({
    from: { name, address: from },
    subject,
    text,
    links: links.map(([shown, href]) => ({ text: shown, href })),
    attachments: files.map((filename, index) => ({
      index,
      filename,
      contentType: 'application/octet-stream',
      bytes: 1000,
      inline: false,
      content: null,
    })),
  })
  expect(reading.kind).toBe(kind)
  expect(reading.risk.action === 'quarantine').toBe(kind === 'scam')
})
