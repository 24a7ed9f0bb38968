import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { reportDrafts } from './report-drafts.ts'

/**
 * Judges a labelled corpus and prints how well it went, then what its drafts hold:
 *
 *     npm run eval -- CORPUS_DIR SCORER.mjs [--errors FIELD]
 *
 * CORPUS_DIR holds `mail/`, `company/` and the labels the scorer reads. The moment is fixed, so that two runs compare.
 */
const NOW = '2026-11-23T01:00:00Z'
const [corpus, scorer, ...rest] = process.argv.slice(2)
if (corpus === undefined || scorer === undefined) {
  console.error('usage: npm run eval -- CORPUS_DIR SCORER.mjs [--errors FIELD]')
  process.exit(2)
}
process.exitCode = judge(corpus, scorer, rest)

function judge(corpus: string, scorer: string, rest: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'askback-eval-'))
  const lines = join(folder, 'lines.jsonl')
  try {
    const begun = performance.now()
    const out = openSync(lines, 'w')
    const main = resolve(import.meta.dirname, '../src/main.ts')
    const status = run([main, 'triage', join(corpus, 'mail'), '--rules', join(corpus, 'company'), '--now', NOW], out)
    closeSync(out)
    // Status 1 is a mail that cannot be read, which the scorer counts; above it nothing was judged.
    if (status > 1) return status
    console.log(`judged in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    const judged = run([scorer, corpus, lines, ...rest], 'inherit')
    reportDrafts(lines)
    return judged
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(args: readonly string[], stdout: number | 'inherit'): number {
  return spawnSync(process.execPath, args, { stdio: ['ignore', stdout, 'inherit'] }).status ?? 1
}
