import { Command, InvalidArgumentError } from 'commander'
import { configOfProcess } from '../config.ts'
import { ruleChangeInWords, ruleChanges } from '../core/rule-changes.ts'
import { type Rules, readRules } from '../core/rules.ts'
import type { Db } from '../store/database.ts'
import { inquiryLabels } from '../store/inquiry/past-inquiries.ts'
import { migrateToLatest } from '../store/migrate.ts'
import { backTestStored } from '../store/rules/back-test.ts'
import { newestRuleNumber, ruleVersion } from '../store/rules/rule-versions.ts'
import { backTestInWords } from './back-test-words.ts'
import { companyRules } from './company-rules.ts'
import { openConfigured } from './database.ts'
import { Refusal } from './words.ts'

export const command = new Command('rules').description('check rules, compare them, and try them on past inquiries')

command
  .command('check')
  .description('read the rules and name every fault with file, line, column and what was expected')
  .option('--rules <dir>', 'folder of your company (default: ASKBACK_RULES_DIR, else rules)')
  .exitOverride()
  .showHelpAfterError()
  .action(check)

command
  .command('diff')
  .description('what differs between two rule sets: folders, or numbers of versions in the database')
  .argument('<a>', 'the one before')
  .argument('<b>', 'the one after')
  .exitOverride()
  .showHelpAfterError()
  .action(diff)

command
  .command('backtest')
  .description('try a draft of rules on the inquiries in the database: what moves, and why')
  .requiredOption('--rules <dir>', 'folder with the draft')
  .option('--last <count>', 'only the newest inquiries', atLeastOne)
  .addHelpText('after', '\nCompares with the version in force, and changes nothing.')
  .exitOverride()
  .showHelpAfterError()
  .action(backTest)

async function check({ rules }: { readonly rules?: string }): Promise<void> {
  const dir = rules ?? configOfProcess().rulesDir
  const { scoring, templates } = await companyRules(dir)
  console.log(`The rules in ${dir} are right: ${scoring.rules.length} scoring rules, ${templates.size} templates.`)
}

async function diff(a: string, b: string): Promise<void> {
  const changes = ruleChanges(await rulesNamed(a), await rulesNamed(b))
  console.log(changes.length === 0 ? 'Nothing differs.' : changes.map(ruleChangeInWords).join('\n'))
}

async function backTest({ rules, last }: { readonly rules: string; readonly last?: number }): Promise<void> {
  const draft = await companyRules(rules)
  await withDatabase(async (db) => {
    const inForce = await versionRules(db, await newestRuleNumber(db))
    const report = await backTestStored(db, inForce, draft, last ?? null)
    const labels = await inquiryLabels(
      db,
      [...report.risers, ...report.fallers].map(({ id }) => id),
    )
    console.log(backTestInWords(report, labels))
  })
}

/** Digits name a version, anything else a folder. */
function rulesNamed(name: string): Promise<Rules> {
  return /^\d+$/.test(name) ? withDatabase((db) => versionRules(db, Number(name))) : companyRules(name)
}

async function versionRules(db: Db, number: number): Promise<Rules> {
  const version = await ruleVersion(db, number)
  if (version === null) {
    throw new Refusal('no_version', number === 0 ? 'No rules were ever in force.' : `There is no version ${number}.`)
  }
  const read = readRules(version.files)
  if (!read.ok) throw new Refusal('rules_wrong', `Version ${number} cannot be read by this program any more.`)
  return read.value
}

async function withDatabase<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const { db, close } = await openConfigured(configOfProcess())
  try {
    await migrateToLatest(db)
    return await run(db)
  } finally {
    await close()
  }
}

function atLeastOne(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a whole number, 1 or more.')
  return count
}
