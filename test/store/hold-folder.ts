/** A process that opens the folder it is given, says so, and keeps it until its input ends. */
import { openDatabase } from '../../src/store/database.ts'
import { FolderInUse } from '../../src/store/folder-lock.ts'

try {
  await openDatabase({ folder: String(process.argv[2]) })
  process.stdout.write('open\n')
  process.stdin.resume().once('end', () => process.exit(0))
} catch (error) {
  if (!(error instanceof FolderInUse)) throw error
  process.stderr.write(`${error.code}: ${error.message}`)
  process.exit(3)
}
