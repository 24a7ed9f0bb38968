import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { DESK_FILES } from '../../core/rule-origins.ts'
import { RULE_FILE_NAMES } from '../../core/rules.ts'

/** Files that only the company itself can write: nothing shipped may stand in for them. */
const OWN: ReadonlySet<string> = new Set(['company.yaml', 'catalogue.yaml'])

/**
 * Reads the rules files and templates of a company's folder, and the shipped ones where the folder has none of that name.
 *
 * @param dir the company's folder; its templates stand in `templates/` there
 * @param shippedDir the folder that holds our `rules/` and `templates/`
 * @returns text by path: rules files by name, templates under `templates/`. A file that is nowhere is left out.
 * @throws ENOENT when the company's folder does not exist
 */
export async function readRulesFolder(dir: string, shippedDir: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [name, path] of await filesOf(dir, shippedDir)) files.set(name, await readFile(path, 'utf8'))
  return files
}

/**
 * Which files `readRulesFolder` would read, and when each was written: equal as long as nobody touched one. Far cheaper
 * than reading them.
 *
 * @throws ENOENT when the company's folder does not exist
 */
export async function rulesFolderState(dir: string, shippedDir: string): Promise<string> {
  const states: string[] = []
  for (const path of (await filesOf(dir, shippedDir)).values()) {
    const { mtimeMs, size, ino } = await stat(path)
    states.push(JSON.stringify([path, mtimeMs, size, ino]))
  }
  return states.join('\n')
}

/**
 * A mark (SHA-256) of the folder's own copy of each file that the desk may change too; null where it has none.
 *
 * @throws ENOENT when the company's folder does not exist
 */
export async function ownDeskFiles(dir: string): Promise<Record<string, string | null>> {
  const own = new Set(await readdir(dir))
  const marks: Record<string, string | null> = {}
  for (const file of DESK_FILES) {
    marks[file] = own.has(file)
      ? createHash('sha256')
          .update(await readFile(join(dir, file)))
          .digest('hex')
      : null
  }
  return marks
}

/** Where each file stands that is to be read, by its name among the rules. */
async function filesOf(dir: string, shippedDir: string): Promise<Map<string, string>> {
  const own = new Set(await readdir(dir))
  const shipped = new Set(await whenThere(readdir(join(shippedDir, 'rules'))))
  const files = new Map<string, string>()
  for (const name of RULE_FILE_NAMES) {
    if (own.has(name)) files.set(name, join(dir, name))
    else if (!OWN.has(name) && shipped.has(name)) files.set(name, join(shippedDir, 'rules', name))
  }
  await addTemplates(files, join(shippedDir, 'templates'))
  await addTemplates(files, join(dir, 'templates'))
  return files
}

async function addTemplates(files: Map<string, string>, folder: string): Promise<void> {
  for (const path of await filesBelow(folder)) {
    files.set(`templates/${relative(folder, path).split(sep).join('/')}`, path)
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await whenThere(readdir(folder, { withFileTypes: true, recursive: true }))
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function whenThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
