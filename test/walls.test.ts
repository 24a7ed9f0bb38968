import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Whose code each folder may import, besides its own. `types` may be imported as types only. */
const MAY: Record<string, { code: string[]; types?: string[]; files?: string[] }> = {
  core: { code: [] },
  store: { code: ['core'] },
  mail: { code: ['core'] },
  model: { code: ['core'] },
  jobs: { code: ['store', 'mail', 'model', 'core'] },
  api: { code: ['store', 'core'], files: ['src/jobs/wake.ts'] },
  desk: { code: ['core'], types: ['api'] },
  demo: { code: ['core', 'mail', 'store'] },
  commands: { code: ['core', 'store', 'mail', 'model', 'jobs', 'api', 'demo', 'config.ts', 'settings.ts'] },
  'config.ts': { code: ['core', 'settings.ts'] },
  'settings.ts': { code: ['core'] },
  'main.ts': { code: ['commands', 'config.ts'] },
}

/** The rooms of core, lowest first: each may import those below it, and the nouns at the top of core. */
const LADDER = ['words', 'calendar', 'classify', 'extract', 'score', 'draft']

/** What core may take from outside: pure libraries without I/O, clock or chance. */
const PURE = new Set([
  'zod',
  'yaml',
  'liquidjs',
  'libphonenumber-js',
  'tinyld',
  'tldts',
  'i18n-iso-countries',
  'freemail',
  'temporal-polyfill',
  'natural',
])

interface Import {
  readonly file: string
  readonly from: string
  readonly typeOnly: boolean
}

const files = globSync(['src/**/*.{ts,tsx}', 'migrations/*.ts'], { cwd: ROOT }).sort()
const imports = files.flatMap(importsOf)

test('there is something to hold', () => {
  expect(imports.length).toBeGreaterThan(100)
})

test('every folder imports only what the map of the house allows', () => {
  const trespasses = imports.filter(isLocal).filter(({ file, from, typeOnly }) => {
    const room = roomOf(file)
    if (room === 'migrations') return true
    const target = relative(ROOT, resolve(dirname(join(ROOT, file)), from))
    const targetRoom = roomOf(target)
    const may = MAY[room]
    if (targetRoom === room) return false
    if (may === undefined) return true
    return !(
      may.code.includes(targetRoom) ||
      may.files?.includes(target) ||
      (typeOnly && may.types?.includes(targetRoom))
    )
  })
  expect(trespasses.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('the rooms of core stand one above the other', () => {
  const rung = (file: string) => LADDER.indexOf(/^src\/core\/([^/]+)\//.exec(file)?.[1] ?? '')
  const climbing = imports.filter(isLocal).filter(({ file, from }) => {
    const target = relative(ROOT, resolve(dirname(join(ROOT, file)), from))
    return rung(file) >= 0 && rung(target) > rung(file)
  })
  expect(climbing.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('the folders inside classify, extract and draft stand one above the other', () => {
  const edges = new Map<string, string[]>()
  for (const { file, from } of imports.filter(isLocal)) {
    const target = dirname(relative(ROOT, resolve(dirname(join(ROOT, file)), from)))
    const here = dirname(file)
    if (/^src\/core\/(?:classify|extract|draft)\//.test(here) && here !== target)
      edges.set(here, [...(edges.get(here) ?? []), target])
  }
  expect([...edges.keys()].map((folder) => loopFrom(folder, edges)).filter((loop) => loop !== undefined)).toEqual([])
})

test('core takes only pure libraries, and natural in one file by sub-path', () => {
  const foreign = imports.filter((one) => !isLocal(one) && roomOf(one.file) === 'core')
  expect(foreign.filter(({ from }) => !PURE.has(packageOf(from))).map(({ file, from }) => `${file}: ${from}`)).toEqual(
    [],
  )
  const natural = imports.filter(({ from }) => packageOf(from) === 'natural')
  expect(new Set(natural.map(({ file }) => file)).size).toBeLessThanOrEqual(1)
  expect(natural.filter(({ from }) => from === 'natural')).toEqual([])
})

test('migrations import Kysely only', () => {
  const other = imports.filter(({ file, from }) => roomOf(file) === 'migrations' && from !== 'kysely')
  expect(other).toEqual([])
})

test('core asks nobody for the time, for chance or for settings', () => {
  const asks = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bawait\b|Temporal\.Now/
  const askers = files.filter((file) => roomOf(file) === 'core' && asks.test(withoutComments(read(file))))
  expect(askers).toEqual([])
})

test('only config reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(withoutComments(read(file))))
  expect(readers).toEqual(['src/config.ts'])
})

test('no file imports itself by a detour', () => {
  const edges = new Map<string, string[]>()
  for (const { file, from, typeOnly } of imports.filter(isLocal)) {
    if (typeOnly) continue
    const target = relative(ROOT, resolve(dirname(join(ROOT, file)), from))
    edges.set(file, [...(edges.get(file) ?? []), target])
  }
  expect(files.map((file) => loopFrom(file, edges)).filter((loop) => loop !== undefined)).toEqual([])
})

test('no barrel files and no names that say nothing', () => {
  const vague = files.filter((file) =>
    /(^|\/|-)(util|utils|helper|helpers|common|misc|manager|service|base)\.tsx?$|(^|\/)index\.tsx?$/.test(file),
  )
  expect(vague).toEqual([])
  const barrels = files.filter((file) => /^export (\*|\{[^}]*\}) from/m.test(read(file)))
  expect(barrels).toEqual([])
})

test('no file has grown past 350 lines', () => {
  const long = files.filter((file) => read(file).split('\n').length > 351)
  expect(long).toEqual([])
})

function importsOf(file: string): Import[] {
  const code = withoutComments(read(file))
  const found = [...code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"()]*?from\s+['"]([^'"]+)['"]/gm)].map(
    ([, type, from = '']) => ({ file, from, typeOnly: type !== undefined }),
  )
  const bare = [...code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => ({
    file,
    from,
    typeOnly: false,
  }))
  return [...found, ...bare]
}

function loopFrom(start: string, edges: ReadonlyMap<string, string[]>): string[] | undefined {
  const seen = new Set<string>()
  const path: string[] = []
  const visit = (file: string): boolean => {
    path.push(file)
    for (const next of edges.get(file) ?? []) {
      if (next === start) return true
      if (seen.has(next)) continue
      seen.add(next)
      if (visit(next)) return true
    }
    path.pop()
    return false
  }
  return visit(start) ? path : undefined
}

function isLocal({ from }: Import): boolean {
  return from.startsWith('.')
}

function packageOf(from: string): string {
  return from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from)
}

function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  return top === 'src' ? second : top
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** Comments may speak of anything; a URL's slashes in a string are no comment. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
}
