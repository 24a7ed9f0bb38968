import { existsSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { configOfProcess } from '../config.ts'
import { NO_HISTORY } from '../core/history.ts'
import type { Rules } from '../core/rules.ts'
import { triage } from '../core/triage.ts'
import { type MailReader, openMailReader } from '../mail/parse/mail-reader.ts'
import { readPaths } from '../mail/sources/read-paths.ts'
import type { SourceMail } from '../mail/sources/source-mail.ts'
import { companyRules } from './company-rules.ts'
import { openOutput } from './output.ts'
import { openProgress } from './progress.ts'

export const command = new Command('triage')
  .description('read mails and print what Askback decides about each, one JSON object a line')
  .argument(
    '<path...>',
    '.eml files, mbox files, Maildirs or folders of them; - reads one message from standard input',
    paths,
  )
  .option('--rules <dir>', 'folder of your company (default: ASKBACK_RULES_DIR, else rules)', existing)
  .option('--now <instant>', 'the moment promises count from, in ISO 8601 (default: now)', instant)
  .addHelpText(
    'after',
    '\nTouches no database and no network. Exit status 1 when some mails could not be read; their lines say why.',
  )
  .action(run)

interface Options {
  readonly rules?: string
  readonly now?: string
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  const rules = await companyRules(options.rules ?? configOfProcess().rulesDir)
  const now = options.now ?? new Date().toISOString()
  const reader = openMailReader()
  const output = openOutput(process.stdout)
  const progress = openProgress(process.stderr)
  try {
    for await (const found of readPaths(paths, process.stdin)) {
      const line = await lineFor(found, reader, rules, now)
      if ('error' in line) process.exitCode = 1
      if (!(await output.write(`${JSON.stringify(line)}\n`))) break
      progress.step()
    }
  } finally {
    progress.close()
    await reader.close()
  }
}

/** What is printed for one message. A mail that nobody can read, or that we stumble over, must not hold up the others. */
async function lineFor(found: SourceMail, reader: MailReader, rules: Rules, now: string): Promise<object> {
  const { source } = found
  if ('problem' in found) return { source, error: found.problem }
  const parsed = await reader.parseWithFiles(found.raw)
  if (!parsed.ok) return { source, error: parsed.problem }
  if (Object.keys(parsed.mail.headers).length === 0) return { source, error: 'This is not a mail: it has no header.' }
  try {
    return { source, ...triage(parsed.mail, rules, NO_HISTORY, now) }
  } catch (error) {
    return { source, error: `The mail could not be judged: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function paths(path: string, before: readonly string[] = []): readonly string[] {
  return [...before, path === '-' ? path : existing(path)]
}

function existing(path: string): string {
  if (!existsSync(path)) throw new InvalidArgumentError(`There is no ${path}.`)
  return path
}

/** A moment without a zone is one of UTC: read by the clock of this machine it would be another one elsewhere. */
function instant(text: string): string {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes('T') ? text : `${text}Z`
  const time = Date.parse(zoned)
  if (Number.isNaN(time)) throw new InvalidArgumentError('Expected a moment in ISO 8601, such as 2026-11-22T09:00:00Z.')
  return new Date(time).toISOString()
}
