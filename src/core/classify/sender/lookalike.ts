import { isFree } from 'freemail'
import { registered } from './domains.ts'

/** A domain we know, and whether its name inside another is an imitation too. */
export interface KnownDomain {
  readonly host: string
  readonly brand: boolean
}

/** Signs that pass for another at a glance; Cyrillic and Greek letters among them. */
const TWINS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '3': 'e',
  '5': 's',
  '8': 'b',
  $: 's',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'l',
  ѕ: 's',
  ԁ: 'd',
  ո: 'n',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ı: 'l',
  ł: 'l',
}

/**
 * The known domain that a host imitates: twin letters, a letter more, less or changed, a word added to a name, or the same
 * name under another ending. Null when it is a known one itself or like none.
 */
export function imitated(host: string, known: readonly KnownDomain[]): string | null {
  const domain = registered(host)
  if (domain === '' || isFree(`x@${domain}`) || known.some((one) => registered(one.host) === domain)) return null
  return known.find((one) => isLike(labelOf(domain), one))?.host ?? null
}

function isLike(label: string, { host, brand }: KnownDomain): boolean {
  const other = labelOf(registered(host))
  if (other.length < 5) return false
  if (label === other) return brand
  if (skeleton(label) === skeleton(other)) return true
  if (brand && label.split('-').length > other.split('-').length && `-${label}-`.includes(`-${other}-`)) return true
  const allowed = other.length >= 8 ? 2 : 1
  return (
    Math.abs(label.length - other.length) <= allowed && distance(label, other) <= (other.length >= 12 ? allowed : 1)
  )
}

function labelOf(domain: string): string {
  return domain.split('.')[0] ?? ''
}

function skeleton(label: string): string {
  return Array.from(label.normalize('NFKC'))
    .map((sign) => TWINS[sign] ?? sign)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/-/g, '')
}

/** Letters added, dropped, changed or swapped between two short names. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? i) + 1 : Infinity
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap))
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}
