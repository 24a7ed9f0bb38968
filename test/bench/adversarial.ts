import { checkDraft } from '../../src/core/draft/check/check.ts'
import { NO_HISTORY } from '../../src/core/history.ts'
import { triage } from '../../src/core/triage.ts'
import { readFile } from '../../src/mail/parse/files/read-file.ts'
import { readMail } from '../../src/mail/parse/read-mail.ts'
import {
  HOSTILE_MARKUP,
  HOSTILE_TABLES,
  HOSTILE_TEXTS,
  type HostileText,
  hostile,
  LETTER,
} from '../kit/hostile-texts.ts'
import { aMail } from '../kit/mail.ts'
import { shippedRules } from '../kit/rules.ts'

/**
 * Measures the whole decision about mails of hostile text, in head and body, of hostile markup and tables from their bytes on, and the
 * check of a reply, each at a size and four times that:
 *
 *     npm run bench:adversarial [-- PART_OF_A_NAME]
 *
 * Linear work shows a ratio of about 4 or less, quadratic 16. The ordinary letters, said over and over, are the measure of
 * the others on this machine. Time is that of the processor, so that other programs count for little.
 */
const SIZE = 256 * 1024
/** As long as a reply may be. */
const REPLY = 48 * 1024
const US = 'sales@hearthside-drinkware.example'
const NOW = '2026-11-23T01:00:00Z'
const [part = ''] = process.argv.slice(2)
const rules = await shippedRules()

await measure('text', SIZE, HOSTILE_TEXTS, async (text) => {
  const head = text.slice(0, 998)
  const from = { name: head, address: 'ann@harbour-tools.example' }
  triage(aMail({ to: [{ name: null, address: US }], from, subject: head, text }), rules, NO_HISTORY, NOW)
})
await measure('markup', SIZE, HOSTILE_MARKUP, async (markup) => {
  const head = `From: Ann <ann@harbour-tools.example>\r\nTo: ${US}\r\nSubject: Bolts\r\nContent-Type: text/html\r\n\r\n`
  triage(await readMail(Buffer.from(head + markup)), rules, NO_HISTORY, NOW)
})

await measure('an attached table', SIZE, HOSTILE_TABLES, async (csv) => {
  const { content } = await readFile('csv', Buffer.from(csv))
  const list = { index: 0, filename: 'list.csv', contentType: 'text/csv', bytes: csv.length, inline: false, content }
  triage(aMail({ to: [{ name: null, address: US }], text: LETTER, attachments: [list] }), rules, NO_HISTORY, NOW)
})
const asked = triage(aMail({ to: [{ name: null, address: US }], text: LETTER }), rules, NO_HISTORY, NOW)
await measure('a reply', REPLY, HOSTILE_TEXTS, async (text) => {
  checkDraft({ subject: text.slice(0, 300), text, language: 'en', lines: [] }, asked, rules, NOW)
})

async function measure(
  title: string,
  size: number,
  all: readonly HostileText[],
  work: (text: string) => Promise<void>,
) {
  // Rules compile when first used, and the engine learns the code.
  for (const one of all) await work(hostile(one, 4096))
  const heads = [`${size / 4096} KB`, `${size / 1024} KB`].map((head) => head.padStart(8))
  console.log(`${title.padEnd(26)} ${heads.join(' ')} ${'ratio'.padStart(6)}`)
  for (const one of all.filter(({ name }) => name.includes(part))) {
    const small = await milliseconds(() => work(hostile(one, size / 4)))
    const large = await milliseconds(() => work(hostile(one, size)))
    const figures = [small.toFixed(1).padStart(8), large.toFixed(1).padStart(8), (large / small).toFixed(1).padStart(6)]
    console.log(`${one.name.padEnd(26)} ${figures.join(' ')}${large > 250 ? '  over 250 ms' : ''}`)
  }
}

/** The best of three: what disturbs a run only makes it longer. */
async function milliseconds(work: () => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const begun = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begun)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}
