import { fold } from '../../words/fold.ts'
import { find, has } from '../../words/lexicon.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import { formsAfter } from './legal-form.ts'

const DENSE = /[\u3040-\u9fff\uac00-\ud7a3]/

/** A name without titles, courtesy words, the office before it, where its bearer is from, and what stands in brackets. */
export function personName(text: string, words: IdentityWords): string {
  const bare = text
    .replace(/[([（][^()[\]（）]{0,40}[)\]）]?/g, ' ')
    .trim()
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
    .replace(/^[\s–—~*-]+/, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  const named = withoutHonorific(withoutSection(withoutOrigin(bare, words), words), words)
  return withoutDegree(withoutTitle(withoutTitle(named, words), words), words)
}

/** `Last, First` the right way round; `Name, Company` without the company. */
export function turned(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim())
  if (!first) return name
  return more.length === 0 && last.split(' ').length <= 2 && first.split(' ').length <= 2 ? `${first} ${last}` : last
}

/** One to five words that begin with a capital (or are of a script without), and no firm, office, number or question. */
export function isPerson(text: string, words: IdentityWords): boolean {
  const isOther = /[\d@:?!؟。！？<>/\\=#&%+]|https?|www\./.test(text.replace(/_/g, ''))
  if (text.length < 2 || text.length > 45 || isOther) return false
  const folded = fold(text)
  if (formsAfter(text, folded, words).length > 0) return false
  if (has(words.organisations, folded) || has(words.offices, folded)) return false
  if (find(words.formsBefore, folded)[0]?.from === 0) return false
  const parts = text.split(/[ ]+/)
  if (DENSE.test(text)) return parts.length <= 3 && text.replace(/ /g, '').length <= 8
  return parts.length <= 5 && (parts.length === 1 || parts.every((part) => isNamePart(part, words)))
}

/** Whether a name is written out rather than shortened to one word. */
export function isFull(name: string): boolean {
  return name.includes(' ') || DENSE.test(name)
}

function isNamePart(part: string, words: IdentityWords): boolean {
  const folded = fold(part)
  return (
    /^(?:\p{Lu}|\p{Lo}|d'|al-|el-)/u.test(part) || find(words.particles, folded).some(({ to }) => to === folded.length)
  )
}

/** `ابو سعد من اربد` without where he is from. */
function withoutOrigin(name: string, words: IdentityWords): string {
  const origin = find(words.origins, fold(name)).find(({ from, to }) => name[from - 1] === ' ' && name[to] === ' ')
  return origin ? name.slice(0, origin.from).trim() : name
}

/** `営業部 山田 太郎` without the section. */
function withoutSection(name: string, words: IdentityWords): string {
  const [first = '', ...rest] = name.split(' ')
  return rest.length > 0 && isSection(first, words) ? rest.join(' ') : name
}

/** Whether a word of a dense script ends as the sections of firms do: `営業部`, `구매팀`. */
export function isSection(word: string, words: IdentityWords): boolean {
  return (
    DENSE.test(word) &&
    word.length > 2 &&
    find(words.sections, fold(word)).some(({ from, to }) => from > 0 && to === word.length)
  )
}

/** `山田様`, `김민수 님`. */
function withoutHonorific(name: string, words: IdentityWords): string {
  const honorific = find(words.honorifics, fold(name)).find(({ from, to }) => from > 0 && to === name.length)
  return honorific ? name.slice(0, honorific.from).trim() : name
}

/** `Dr. Ana Sá`, `Dipl.-Ing. Jonas Kern`; a name of which nothing would be left is none of title and name. */
function withoutTitle(name: string, words: IdentityWords): string {
  const [title] = find(words.titles, fold(name))
  const rest =
    title?.from === 0 && /^[.\s]/.test(name.slice(title.to)) ? name.slice(title.to).replace(/^[.\s-]+/, '') : name
  return rest.length > 1 ? rest : name
}

/** `Tom Brightwell BSc`. */
function withoutDegree(name: string, words: IdentityWords): string {
  const degree = find(words.degrees, fold(name)).find(({ from, to }) => from > 3 && /^[.\s]*$/.test(name.slice(to)))
  return degree ? name.slice(0, degree.from).trim().replace(/,$/, '') : name
}
