import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headerDate } from './header-date.ts'
import { deliver } from './maildir.ts'

/** The first lines of a sample that stand in for its date: minutes from the start of the demo, and the writer's zone. */
const AGE = /^X-Sample-Minutes: ([+-]?\d+)\r\nDate: ([+-]\d{4})\r\n/m

/**
 * Lets the sample mails arrive that are due: those with a negative age at once, the others while somebody looks.
 *
 * @param samples folder of the samples
 * @param startedAt when the demo was first started; ages count from it
 * @returns how many arrived now
 */
export async function deliverSamples(samples: string, maildir: string, startedAt: Date, now: Date): Promise<number> {
  let arrived = 0
  for (const name of (await readdir(samples)).sort()) {
    const sample = datedSample(await readFile(join(samples, name), 'latin1'), startedAt)
    if (sample.at > now) continue
    if (await deliver(maildir, name, sample.raw, sample.at)) arrived += 1
  }
  return arrived
}

/** The sample with its date written; latin1 carries the bytes of any charset through unchanged. */
function datedSample(text: string, startedAt: Date): { readonly raw: Buffer; readonly at: Date } {
  const [, minutes = '0', offset = '+0000'] = AGE.exec(text) ?? []
  const at = new Date(startedAt.getTime() + Number(minutes) * 60_000)
  return { at, raw: Buffer.from(text.replace(AGE, `Date: ${headerDate(at, offset)}\r\n`), 'latin1') }
}
