import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../store/database.ts'

/** The database the settings name: PostgreSQL, or the embedded one in the data folder. */
export function openConfigured(config: Config): Promise<Database> {
  return openDatabase(
    config.databaseUrl === undefined ? { folder: join(config.dataDir, 'database') } : { url: config.databaseUrl },
  )
}
