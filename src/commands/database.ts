import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../store/database.ts'

/** The database the settings name. The demo has a folder of its own, so that no sample ever stands in a real queue. */
export function openConfigured({ databaseUrl, dataDir, demo }: Config): Promise<Database> {
  if (databaseUrl !== undefined) return openDatabase({ url: databaseUrl })
  return openDatabase({ folder: join(dataDir, demo ? 'demo' : '', 'database') })
}
