import { createHash } from 'node:crypto'
import { complaintInWords } from '../core/rule-file.ts'
import { type Rules, type RulesInForce, readRules } from '../core/rules.ts'
import type { Db } from '../store/database.ts'
import { newestRuleVersion, saveRuleVersion } from '../store/rule-versions.ts'
import { readRulesFolder, rulesFolderState } from '../store/rules-folder.ts'
import { type RunnerDeps, runJobs } from './runner.ts'

export interface RulesKeeper {
  readonly inForce: () => RulesInForce
  /** Looks at the files once more. A set that is wrong changes nothing but the complaints. */
  readonly look: (now: Date) => Promise<void>
}

export interface RulesFolders {
  readonly folder: string
  /** The folder that holds the shipped `rules/` and `templates/`. */
  readonly shipped: string
}

/** The rules are wrong and no version was ever in force. */
export class NoRules extends Error {
  readonly code = 'rules_wrong'
}

/**
 * Brings the rules of a folder into force and keeps each set that ever was as a version. Inquiries that were read keep the
 * version they were read by. When the files are wrong at the start, the version that was in force last goes on.
 *
 * @throws NoRules
 */
export async function keepRules(db: Db, folders: RulesFolders, now: Date): Promise<RulesKeeper> {
  let state = await stateOf(folders)
  const atStart = await hashedFiles(folders)
  let seen = atStart.sha256
  let inForce = await first(db, folders.folder, atStart, now)
  return {
    inForce: () => inForce,
    async look(now) {
      const stateNow = await stateOf(folders)
      if (stateNow === state) return
      const files = await hashedFiles(folders)
      if (files.sha256 !== seen) {
        const read = readRules(files.texts)
        inForce = read.ok
          ? await bringIntoForce(db, folders.folder, files, read.value, now)
          : { ...inForce, complaints: read.complaints.map(complaintInWords) }
      }
      seen = files.sha256
      state = stateNow
    },
  }
}

/** Looks at the files again and again until the signal aborts; every process needs the rules, whether it works or serves. */
export function watchRules({ look }: RulesKeeper, deps: RunnerDeps, signal: AbortSignal): Promise<void> {
  return runJobs([{ name: 'load rules', when: 'rung', run: look }], deps, signal)
}

interface Files {
  readonly texts: ReadonlyMap<string, string>
  readonly sha256: string
}

function stateOf({ folder, shipped }: RulesFolders): Promise<string> {
  return rulesFolderState(folder, shipped)
}

async function hashedFiles({ folder, shipped }: RulesFolders): Promise<Files> {
  const texts = await readRulesFolder(folder, shipped)
  const hash = createHash('sha256')
  for (const path of [...texts.keys()].sort()) hash.update(JSON.stringify([path, texts.get(path)]))
  return { texts, sha256: hash.digest('hex') }
}

async function first(db: Db, folder: string, files: Files, now: Date): Promise<RulesInForce> {
  const read = readRules(files.texts)
  if (read.ok) return bringIntoForce(db, folder, files, read.value, now)
  const complaints = read.complaints.map(complaintInWords)
  const before = await newestRuleVersion(db)
  if (before === null) throw new NoRules(complaints.join('\n'))
  const again = readRules(new Map(Object.entries(before.files)))
  if (!again.ok) throw new NoRules(complaints.join('\n'))
  return { rules: again.value, version: before.id, loadedAt: before.loadedAt.toISOString(), folder, complaints }
}

async function bringIntoForce(db: Db, folder: string, files: Files, rules: Rules, now: Date): Promise<RulesInForce> {
  const version = await saveRuleVersion(db, files.sha256, Object.fromEntries(files.texts), now)
  return { rules, version, loadedAt: now.toISOString(), folder, complaints: [] }
}
