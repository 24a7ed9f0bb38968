import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Triage } from '../../src/core/inquiry.ts'
import { answerInFull, type GoldenMail, goldenAnswers, goldenMails, openDecider } from '../kit/golden.ts'

/**
 * Writes what is decided today about each golden mail, and how those of `answers` are answered, into its expected file, and names the files that changed:
 *
 *     npm run golden [-- PART_OF_A_NAME]
 *
 * The change shows in review as a difference of those files: read it before you commit it.
 */
const [part = ''] = process.argv.slice(2)
const decider = openDecider()

await writeAll(goldenMails(), (triage) => `${JSON.stringify(triage, null, 2)}\n`)
await writeAll(goldenAnswers(), answerInFull)
await decider.close()

async function writeAll(mails: readonly GoldenMail[], inWords: (triage: Triage) => string): Promise<void> {
  for (const { name, path, expected } of mails.filter((one) => one.name.includes(part))) {
    const text = inWords(await decider.triageOf(path))
    const before = existsSync(expected) ? readFileSync(expected, 'utf8') : ''
    if (text === before) continue
    writeFileSync(expected, text)
    console.log(before === '' ? `new      ${name}` : `changed  ${name}`)
  }
}
