import { type Rules, ruleFileOf } from './rules.ts'

/** One thing that differs between two rule sets. */
export interface RuleChange {
  readonly file: string
  /** Where in the file, by names: `rules.company_named.points`. Empty for a whole template. */
  readonly path: string
  /** Null when it was not there. */
  readonly before: string | null
  /** Null when it is not there any more. */
  readonly after: string | null
}

/** What differs between two rule sets in terms of rules, not of lines: items of lists are told apart by their names. */
export function ruleChanges(before: Rules, after: Rules): RuleChange[] {
  const { templates: textsBefore, ...filesBefore } = before
  const { templates: textsAfter, ...filesAfter } = after
  const filesOf = new Map<string, unknown>(Object.entries(filesBefore))
  const inFiles = Object.entries(filesAfter).flatMap(([name, value]) =>
    differences(filesOf.get(name), value, []).map((change) => ({ file: ruleFileOf(name), ...change })),
  )
  const inTemplates = [...new Set([...textsBefore.keys(), ...textsAfter.keys()])].flatMap((name) =>
    plainDifference(textsBefore.get(name), textsAfter.get(name), []).map((change) => ({
      file: `templates/${name}`,
      ...change,
    })),
  )
  return [...inFiles, ...inTemplates]
}

const LONGEST = 60

/** One line for people: `scoring.yaml: rules.company_named.points: 5 → 7`. */
export function ruleChangeInWords({ file, path, before, after }: RuleChange): string {
  const what = path === '' ? file : `${file}: ${path}`
  if (before === null) return `${what}: added${isShort(after) ? ` (${after})` : ''}`
  if (after === null) return `${what}: removed${isShort(before) ? ` (${before})` : ''}`
  return isShort(before) && isShort(after) ? `${what}: ${before} → ${after}` : `${what}: changed`
}

type Difference = Omit<RuleChange, 'file'>

function differences(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  const [one, other] = [partsOf(before), partsOf(after)]
  if (one === null || other === null) return plainDifference(before, after, path)
  const inside = [...new Set([...one.keys(), ...other.keys()])].flatMap((name) =>
    differences(one.get(name), other.get(name), [...path, name]),
  )
  return [...inside, ...orderDifference(before, [...one.keys()], [...other.keys()], path)]
}

function plainDifference(before: unknown, after: unknown, path: readonly string[]): Difference[] {
  const [one, other] = [inWords(before), inWords(after)]
  return one === other ? [] : [{ path: path.join('.'), before: one, after: other }]
}

/** The order of named things may matter, as of guards; of what is on one side only it is no matter. */
function orderDifference(
  list: unknown,
  before: readonly string[],
  after: readonly string[],
  path: readonly string[],
): Difference[] {
  if (!Array.isArray(list) || typeof list[0] !== 'object') return []
  const [inBefore, inAfter] = [new Set(before), new Set(after)]
  const one = before.filter((name) => inAfter.has(name)).join(', ')
  const other = after.filter((name) => inBefore.has(name)).join(', ')
  return one === other ? [] : [{ path: [...path, 'order'].join('.'), before: one, after: other }]
}

/** The parts of a value by name: fields of an object, items of a list by what names them. Null for a plain value. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null
  }
  const parts = new Map<string, unknown>()
  for (const [place, item] of value.entries()) {
    const name = nameOf(item) ?? String(place + 1)
    parts.set(parts.has(name) ? `${name} (${place + 1})` : name, item)
  }
  return parts
}

/** A word is its own name; a thing is named by its first field, such as `rule`, `guard`, `market` or `sku`. */
function nameOf(item: unknown): string | null {
  const named: unknown = typeof item === 'object' && item !== null ? Object.values(item)[0] : item
  return typeof named === 'string' ? named : null
}

function inWords(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isShort(text: string | null): boolean {
  return text !== null && text.length <= LONGEST
}
