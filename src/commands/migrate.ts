import { Command } from 'commander'
import { configOfProcess } from '../config.ts'
import { migrateToLatest } from '../store/migrate.ts'
import { openConfigured } from './database.ts'

export const command = new Command('migrate')
  .description('bring the database schema up to date; serve does the same at its start')
  .addHelpText(
    'after',
    '\nSafe to run again, and while other processes start. Make a backup first: there is no way back.',
  )
  .action(migrate)

async function migrate(): Promise<void> {
  const { db, close } = await openConfigured(configOfProcess())
  try {
    const ran = await migrateToLatest(db)
    console.log(ran.length === 0 ? 'The schema is up to date.' : ran.map((name) => `ran ${name}`).join('\n'))
  } finally {
    await close()
  }
}
