import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { goldenMails, openDecider } from '../kit/golden.ts'

/**
 * Writes what is decided today about each golden mail into its expected file, and names the files that changed:
 *
 *     npm run golden [-- PART_OF_A_NAME]
 *
 * The change shows in review as a difference of those files: read it before you commit it.
 */
const [part = ''] = process.argv.slice(2)
const decider = openDecider()

for (const { name, path, expected } of goldenMails().filter((one) => one.name.includes(part))) {
  const text = `${JSON.stringify(await decider.triageOf(path), null, 2)}\n`
  const before = existsSync(expected) ? readFileSync(expected, 'utf8') : ''
  if (text === before) continue
  writeFileSync(expected, text)
  console.log(before === '' ? `new      ${name}` : `changed  ${name}`)
}
await decider.close()
