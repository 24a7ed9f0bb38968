import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { type MailReader, openMailReader } from '../../../src/mail/parse/mail-reader.ts'
import { mailOf } from '../../kit/mime.ts'
import { chance, damaged } from './mutations.ts'

/** `npm run test:parser` takes more. */
const COUNT = Number(process.env.MUTATED_MAILS ?? 10_000)
const SEED = Number(process.env.MUTATED_SEED ?? 1)
const MAILS = globSync(resolve(import.meta.dirname, '../../inboxes/*/mail/*.eml')).map((path) => readFileSync(path))

const reader: MailReader = openMailReader()
afterAll(() => reader.close())

test(
  `${COUNT} damaged mails are each read or said to be unreadable, and leave nothing behind`,
  async () => {
    const random = chance(SEED)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    let unreadable = 0
    let most = 0
    for (let n = 0; n < COUNT; n += 1) {
      const raw = damaged(MAILS[n % MAILS.length] ?? Buffer.alloc(0), MAILS, random)
      const read = await reader.parseMail(raw)
      if (!read.ok) {
        expect(read.problem).not.toBe('')
        unreadable += 1
      } else {
        const { from, replyTo, subject, text, attachments } = read.mail
        for (const one of [from, ...replyTo]) expect(one?.address ?? '').not.toMatch(/[\r\n\0]/)
        expect(subject).not.toMatch(/[\r\n]/)
        expect(text.length).toBeLessThanOrEqual(256 * 1024)
        expect(attachments.map(({ index }) => index)).toEqual(attachments.map((_, at) => at))
      }
      most = Math.max(most, process.memoryUsage.rss())
    }
    delay.disable()
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(await reader.parseMail(mailOf('Subject: Inquiry', '', 'Hello'))).toMatchObject({ ok: true })
    console.log(
      `${COUNT} damaged mails, seed ${SEED}: ${unreadable} unreadable; main loop held up for ${Math.round(delay.max / 1e6)} ms at most, ${Math.round(most / 1024 / 1024)} MB`,
    )
  },
  60_000 + COUNT * 20,
)
