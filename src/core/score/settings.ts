import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Rules } from '../rules.ts'

/** The files whose numbers a manager turns at the desk, by the name that begins their paths. */
export const SETTING_FILES = { scoring: 'scoring.yaml', markets: 'markets.yaml' } as const
type SettingFile = keyof typeof SETTING_FILES

/** One number a manager may turn. */
export interface Setting {
  readonly file: SettingFile
  /** Where it stands in the file, by names: `rules`, `company_named`, `points`. */
  readonly path: readonly string[]
  readonly value: number
  /** Where a manager looks for it: a group of the receipt, `tiers` or `deductions`. */
  readonly group: string
  readonly because: string
}

/** A setting as somebody wants it. */
export type Wish = Pick<Setting, 'file' | 'path' | 'value'>

/** Every number that may be turned, in the order of the files. */
export function settingsOf({ scoring, markets }: Pick<Rules, 'scoring' | 'markets'>): Setting[] {
  const { tiers, groups, deductions, rules } = scoring
  const inScoring = (path: readonly string[], value: number, group: string, because = ''): Setting => ({
    file: 'scoring',
    path,
    value,
    group,
    because,
  })
  const inMarkets = (path: readonly string[], value: number, because: string): Setting => ({
    file: 'markets',
    path,
    value,
    group: 'market',
    because,
  })
  return [
    inScoring(['tiers', 'A'], tiers.A, 'tiers'),
    inScoring(['tiers', 'B'], tiers.B, 'tiers'),
    ...groups.map(({ group, cap, because }) => inScoring(['groups', group, 'cap'], cap, group, because)),
    ...markets.markets.map(({ market, points, because }) => inMarkets(['markets', market, 'points'], points, because)),
    inMarkets(['unknown', 'points'], markets.unknown.points, markets.unknown.because),
    inScoring(['deductions', 'most'], deductions.most, 'deductions', deductions.because),
    ...rules.flatMap(({ rule, group, points, most, because }) => [
      inScoring(['rules', rule, 'points'], points, group, because),
      ...(most === undefined ? [] : [inScoring(['rules', rule, 'most'], most, group, because)]),
    ]),
  ]
}

/**
 * Writes wishes into the text of a rules file and touches nothing else: comments and layout stay as their author left them.
 *
 * @returns null when the file has no number at one of the places
 */
export function retuned(text: string, wishes: readonly Pick<Wish, 'path' | 'value'>[]): string | null {
  const { contents } = parseDocument(text)
  const edits: { readonly from: number; readonly to: number; readonly value: number }[] = []
  for (const { path, value } of wishes) {
    const range = rangeAt(contents, path)
    if (range === null) return null
    edits.push({ from: range[0], to: range[1], value })
  }
  return edits
    .toSorted((one, other) => other.from - one.from)
    .reduce((written, { from, to, value }) => written.slice(0, from) + String(value) + written.slice(to), text)
}

/** Where the number stands, from (inclusive) to (exclusive). In a list an item is known by its first field. */
function rangeAt(root: unknown, path: readonly string[]): readonly [number, number] | null {
  const node = path.reduce<unknown>((inside, name) => {
    if (isMap(inside)) return inside.get(name, true)
    if (!isSeq(inside)) return undefined
    return inside.items.find(
      (item) => isMap(item) && isScalar(item.items[0]?.value) && item.items[0].value.value === name,
    )
  }, root)
  if (!isScalar(node) || typeof node.value !== 'number' || !node.range) return null
  return [node.range[0], node.range[1]]
}
