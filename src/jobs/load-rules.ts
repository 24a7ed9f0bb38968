import { ruleChangeInWords, ruleChanges } from '../core/rule-changes.ts'
import { type Complaint, complaintInWords } from '../core/rule-file.ts'
import { filesInForce } from '../core/rule-origins.ts'
import { type Rules, type RulesInForce, type RulesRead, readRules } from '../core/rules.ts'
import type { Db } from '../store/database.ts'
import {
  addRuleVersion,
  hashOfFiles,
  newestRuleNumber,
  newestRuleVersion,
  type RuleVersion,
} from '../store/rules/rule-versions.ts'
import { ownDeskFiles, readRulesFolder, rulesFolderState } from '../store/rules/rules-folder.ts'
import { type RunnerDeps, runJobs } from './runner.ts'

export interface RulesKeeper {
  readonly inForce: () => RulesInForce
  /** Looks at the files and at the books once more. A set that is wrong changes nothing but the complaints. */
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

/** What a process knows of the rules: the newest version, and what is wrong with the folder. */
interface Known {
  readonly state: string
  readonly complaints: readonly Complaint[]
  readonly rules: Rules
  readonly version: RuleVersion
}

/**
 * Keeps the newest version of the rules in force. A changed folder becomes a version here; what the desk or another process
 * publishes is found in the books. Inquiries keep the version they were scored by. When the files are wrong at the start, the
 * version that was in force last goes on.
 *
 * @throws NoRules
 */
export async function keepRules(db: Db, folders: RulesFolders, now: Date): Promise<RulesKeeper> {
  let known = await learn(db, folders, null, now)
  return {
    inForce: () => ({
      rules: known.rules,
      version: known.version.id,
      number: known.version.number,
      loadedAt: known.version.loadedAt.toISOString(),
      folder: folders.folder,
      complaints: known.complaints,
    }),
    async look(now) {
      known = await learn(db, folders, known, now)
    },
  }
}

/** Looks again and again until the signal aborts; every process needs the rules, whether it works or serves. */
export function watchRules({ look }: RulesKeeper, deps: RunnerDeps, signal: AbortSignal): Promise<void> {
  return runJobs([{ name: 'load rules', when: 'rung', run: look }], deps, signal)
}

async function learn(db: Db, folders: RulesFolders, known: Known | null, now: Date): Promise<Known> {
  const { state, complaints } = await lookAtFolder(db, folders, known, now)
  if (known?.version.number === (await newestRuleNumber(db))) return { ...known, state, complaints }
  const version = await newestRuleVersion(db)
  if (version === null) throw new NoRules(inWords(complaints))
  const read = readRules(version.files, readBefore(known))
  if (read.ok) return { state, complaints, rules: read.value, version }
  if (known === null) throw new NoRules(inWords(complaints.length > 0 ? complaints : read.complaints))
  return { ...known, state, complaints: [...complaints, ...read.complaints] }
}

function inWords(complaints: readonly Complaint[]): string {
  return complaints.map(complaintInWords).join('\n')
}

/** Once the program runs, a folder that cannot be read is a complaint: what the desk publishes comes into force all the same. */
async function lookAtFolder(
  db: Db,
  folders: RulesFolders,
  known: Known | null,
  now: Date,
): Promise<Pick<Known, 'state' | 'complaints'>> {
  try {
    const state = await rulesFolderState(folders.folder, folders.shipped)
    return { state, complaints: state === known?.state ? known.complaints : await takeFolder(db, folders, known, now) }
  } catch (error) {
    // Errors of files name a path, errors of the database do not.
    if (known === null || !(error instanceof Error && 'path' in error)) throw error
    const expected = `a folder that can be read: ${error.message}`
    return { state: '', complaints: [{ file: folders.folder, line: null, column: null, field: '', expected }] }
  }
}

/** Makes a version of the folder when it says something new. @returns what is wrong with it */
async function takeFolder(
  db: Db,
  { folder, shipped }: RulesFolders,
  known: Known | null,
  now: Date,
): Promise<readonly Complaint[]> {
  const newest = await newestRuleVersion(db)
  const version = filesInForce(await readRulesFolder(folder, shipped), await ownDeskFiles(folder), newest)
  if (newest !== null && hashOfFiles(version.files) === hashOfFiles(newest.files)) return []
  const read = readRules(version.files, readBefore(known))
  if (!read.ok) return read.complaints
  const by = { origin: 'folder', staffId: null, comment: '', changes: changesSince(newest, known, read.value) } as const
  const added = await addRuleVersion(db, { ...version, ...by, rules: read.value }, newest?.number ?? 0, now)
  // Another came in between: what the folder says now follows that one.
  return added === null ? takeFolder(db, { folder, shipped }, known, now) : []
}

function readBefore(known: Known | null): RulesRead | null {
  return known && { files: known.version.files, rules: known.rules }
}

function changesSince(newest: RuleVersion | null, known: Known | null, rules: Rules): string[] {
  if (newest === null) return []
  if (known?.version.number === newest.number) return ruleChanges(known.rules, rules).map(ruleChangeInWords)
  const before = readRules(newest.files)
  return before.ok ? ruleChanges(before.value, rules).map(ruleChangeInWords) : []
}
