import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')

/** A regular expression and the file that holds or builds it. */
export interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** What the source says of regular expressions: those written out, and the files that build some at run time. */
export function patternsInSource(): { readonly written: readonly Pattern[]; readonly builders: readonly string[] } {
  const written: Pattern[] = []
  const builders = new Set<string>()
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).sort())
    for (const node of nodesOf(parseSync(file, readFileSync(join(ROOT, file), 'utf8')).program)) {
      const { type, regex, callee } = node as Node
      if (type === 'Literal' && regex) written.push({ file, source: regex.pattern, flags: regex.flags })
      if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') builders.add(file)
    }
  return { written, builders: [...builders] }
}

interface Node {
  readonly type?: string
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
}

function nodesOf(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.values(node).flatMap(nodesOf)
  return Array.isArray(node) ? below : [node, ...below]
}

/**
 * Notes every regular expression that code of ours builds from now on, until `stop`.
 * Modules must be loaded afterwards, so that those they build while loading are noted too.
 */
export function noteBuiltPatterns(): { readonly built: readonly Pattern[]; readonly stop: () => void } {
  const original = globalThis.RegExp
  const built: Pattern[] = []
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string, string?], newTarget) {
      const file = /src\/[\w/.-]+\.ts/.exec(new Error('built here').stack?.split('\n')[2] ?? '')?.[0]
      const expression: RegExp = Reflect.construct(target, args, newTarget)
      if (file !== undefined) built.push({ file, source: expression.source, flags: expression.flags })
      return expression
    },
  })
  return { built, stop: () => void (globalThis.RegExp = original) }
}
