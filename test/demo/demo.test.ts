import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deliverSamples } from '../../src/demo/sample-mailbox.ts'
import { answerAsBuyers } from '../../src/demo/simulated-buyers.ts'

const DEMO = resolve(import.meta.dirname, '../../demo')
const START = new Date('2027-03-10T08:00:00Z')
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

test('samples arrive once, the last ones while somebody looks, dated from the start of the demo', async () => {
  const { maildir } = folders()
  const atOnce = await deliverSamples(join(DEMO, 'mails'), maildir, START, START)
  expect(atOnce).toBeGreaterThanOrEqual(25)
  expect(await deliverSamples(join(DEMO, 'mails'), maildir, START, START)).toBe(0)
  const more = await deliverSamples(join(DEMO, 'mails'), maildir, START, later(10))
  expect(more).toBeGreaterThanOrEqual(2)
  expect(readdirSync(join(maildir, 'new'))).toHaveLength(atOnce + more)
  for (const name of readdirSync(join(maildir, 'new'))) {
    const raw = readFileSync(join(maildir, 'new', name), 'latin1')
    const date = new Date(/^Date: (.*)$/m.exec(raw)?.[1] ?? '')
    expect(Math.abs(date.getTime() - START.getTime()), name).toBeLessThan(3 * 24 * 3600_000)
    expect(raw).not.toContain('X-Sample')
  }
})

test('a buyer answers an approved reply once, after a while, in its thread', async () => {
  const { maildir, outbox } = folders()
  const reply = join(outbox, 'reply.eml')
  writeFileSync(
    reply,
    'From: Grace Lou <sales@hearthside-drinkware.example>\r\nTo: Dana Whitlock <dana@prairieroast.example>\r\n' +
      'Subject: =?UTF-8?Q?Re:_RFQ?=\r\nMessage-ID: <ob-1@hearthside-drinkware.example>\r\n' +
      'References: <first@prairieroast.example>\r\n <second@prairieroast.example>\r\n\r\nDear Dana\r\n',
  )
  utimesSync(reply, START, START)
  const answers = join(DEMO, 'answers.yaml')
  expect(await answerAsBuyers(outbox, maildir, answers, later(0.5))).toBe(0)
  expect(await answerAsBuyers(outbox, maildir, answers, later(1))).toBe(1)
  expect(await answerAsBuyers(outbox, maildir, answers, later(2))).toBe(0)
  const [name = ''] = readdirSync(join(maildir, 'new'))
  const answer = readFileSync(join(maildir, 'new', name), 'utf8')
  expect(answer).toContain('From: Dana Whitlock <dana@prairieroast.example>')
  expect(answer).toContain('In-Reply-To: <ob-1@hearthside-drinkware.example>')
  expect(answer).toContain(
    'References: <first@prairieroast.example> <second@prairieroast.example> <ob-1@hearthside-drinkware.example>',
  )
})

function folders(): { maildir: string; outbox: string } {
  const folder = mkdtempSync(join(tmpdir(), 'askback-demo-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const outbox = join(folder, 'outbox')
  mkdirSync(outbox)
  return { maildir: join(folder, 'mail'), outbox }
}
