import { setFlagsFromString } from 'node:v8'
import { Command, CommanderError } from 'commander'
import { errorInWords } from './commands/words.ts'

/** The commands, each loaded only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  serve: () => import('./commands/serve.ts'),
  triage: () => import('./commands/triage.ts'),
  migrate: () => import('./commands/migrate.ts'),
  doctor: () => import('./commands/doctor.ts'),
  rules: () => import('./commands/rules.ts'),
}

// On a machine with much memory V8 collects its garbage late: 435 MB for what less than 300 do, at a fifth more time for a mail.
// Said before anything is loaded: new objects get one small space, old ones may grow by a tenth before they are looked at,
// and code is kept small.
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=10')
setFlagsFromString('--optimize-for-size')
process.exitCode = await run(process.argv.slice(2))

/** Runs one command line. Exit status: 0 done, 1 not everything could be done, 2 wrong arguments, settings or rules. */
async function run(args: readonly string[]): Promise<number> {
  const program = new Command('askback')
    .description('Reads an inbox, ranks the inquiries, drafts the replies, sends what staff approve.')
    .exitOverride()
    .showHelpAfterError()
  const asked = COMMANDS[args[0] ?? '']
  for (const load of asked ? [asked] : Object.values(COMMANDS)) {
    program.addCommand((await load()).command.exitOverride().showHelpAfterError())
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { words, status } = errorInWords(error)
    console.error(words)
    return status
  }
}
