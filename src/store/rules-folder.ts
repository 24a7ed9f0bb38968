import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { RULE_FILE_NAMES } from '../core/rules.ts'

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
  await readdir(dir)
  const files = new Map<string, string>()
  for (const name of RULE_FILE_NAMES) {
    const own = await readIfThere(join(dir, name))
    const text = own ?? (OWN.has(name) ? undefined : await readIfThere(join(shippedDir, 'rules', name)))
    if (text !== undefined) files.set(name, text)
  }
  await addTemplates(files, join(shippedDir, 'templates'))
  await addTemplates(files, join(dir, 'templates'))
  return files
}

async function addTemplates(files: Map<string, string>, folder: string): Promise<void> {
  for (const path of await filesBelow(folder)) {
    const name = relative(folder, path).split(sep).join('/')
    files.set(`templates/${name}`, await readFile(path, 'utf8'))
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await whenThere(readdir(folder, { withFileTypes: true, recursive: true }))
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function readIfThere(path: string): Promise<string | undefined> {
  return await whenThere(readFile(path, 'utf8'))
}

async function whenThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
