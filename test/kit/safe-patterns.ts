import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkSync } from 'recheck'
import type { Pattern } from './patterns.ts'

/** Judging one takes a tenth of a second, so those found safe are remembered beside the installed packages. */
const FOLDER = resolve(import.meta.dirname, '../../node_modules/.cache')
const KNOWN = resolve(FOLDER, 'askback-safe-patterns.json')

/** Few strings to try; a pattern that these do not clear is tried with the usual effort. */
const QUICK = { timeout: 20_000, skipRecall: true, maxIteration: 3, incubationLimit: 10_000 }
/** A pattern not judged in time counts as unsafe, and other tests run beside this one. */
const USUAL = { timeout: 120_000 }

/** The patterns that can take more than linear time, each with its file. */
export function unsafePatterns(patterns: readonly Pattern[]): string[] {
  const known = new Set(knownSafe())
  const open = new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one]))
  const unsafe: string[] = []
  for (const [written, { file, source, flags }] of open) {
    if (known.has(written)) continue
    if (isSafe(source, flags)) known.add(written)
    else unsafe.push(`${file}: ${written}`)
  }
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(KNOWN, JSON.stringify([...known]))
  return unsafe
}

/** The checker does not know modifiers such as `(?-i:` yet; without them a pattern matches more, never less. */
function isSafe(source: string, flags: string): boolean {
  const plain = source.replaceAll('(?-i:', '(?:')
  return [QUICK, USUAL].some((effort) => checkSync(plain, flags, effort).status === 'safe')
}

function knownSafe(): string[] {
  try {
    return JSON.parse(readFileSync(KNOWN, 'utf8'))
  } catch {
    return []
  }
}
