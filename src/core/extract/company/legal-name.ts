import { fold } from '../../words/fold.ts'
import { find, has, opening } from '../../words/lexicon.ts'
import { type FormAt, formsAfter, isLegalForm } from '../name/legal-form.ts'
import { isSection } from '../name/person-name.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'

/** How far to read for the next word. */
const READ_ON = 24

const DENSE = /[\u3040-\u30ff\u3400-\u9fff]/
const HANGUL = /^[\uac00-\ud7a3]/

/** The firm's name in an entry of a signature: the words with a legal form before or after them. */
export function signedFirm(text: string, words: IdentityWords): string | undefined {
  const folded = fold(text)
  const before = find(words.formsBefore, folded)[0]
  const isOpening = before && (before.from <= 2 || has(words.roles, folded.slice(0, before.from)))
  if (before && isOpening && opensName(text, before, words))
    return cut(text.slice(before.from), before.to - before.from, words)
  for (const form of formsAfter(text, folded, words).toReversed()) {
    if (!endsEntry(text.slice(form.to))) continue
    const head = partBefore(text.slice(0, form.from))
    if (head !== undefined) return whole(head, text, form)
  }
  return undefined
}

/** The firm's name in a sentence. */
export function toldFirm(text: string, words: IdentityWords): string | undefined {
  const folded = fold(text)
  for (const form of formsAfter(text, folded, words)) {
    const head = DENSE.test(text[form.from] ?? '')
      ? denseBefore(text.slice(0, form.from), words)
      : nameAtEnd(text.slice(Math.max(0, form.from - 90), form.from), words)
    if (head !== undefined) return whole(head, text, form)
  }
  const before = find(words.formsBefore, folded).find((form) => opensName(text, form, words))
  const name = before && sentencePart(text.slice(before.from), before.to - before.from, words)
  return name && !isKindOnly(name.slice((before?.to ?? 0) - (before?.from ?? 0)), words) ? name : undefined
}

function whole(head: string, text: string, { from, to }: FormAt): string {
  return `${head}${text.slice(from, to)}`.replace(/\s+/g, ' ').trim()
}

/** A form opens a name when a quoted or capitalised word follows, or in a script without capitals no particle. */
function opensName(text: string, { from, to }: FormAt, words: IdentityWords): boolean {
  const after = text.slice(to, to + READ_ON).replace(/^[\s.]*["“«„']?/u, '')
  const isParticle = DENSE.test(after[0] ?? '') && opening(words.caseMarks, after) !== undefined
  return /^[\p{Lu}\p{Lo}]/u.test(after) && !isParticle && isLegalForm(text.slice(from, to))
}

/** After a form an entry ends or goes on with something else than the name. */
function endsEntry(tail: string): boolean {
  return /^\s*(?:$|[,;()|/–—-]|\p{Ll}|\p{Lo})/u.test(tail)
}

/** Up to where the name of an entry that began with its form goes, without the section of the firm. */
function cut(text: string, form: number, words: IdentityWords): string {
  const rest = text.slice(form).replace(/^[.\s]+/, '')
  const skipped = text.length - rest.length
  const quoted = /^["“«„][^"”»“]{1,60}["”»“]/.exec(rest)?.[0]
  const named = rest.split(/[,;:،。，(\n]|\s[–—-]\s|(?<=\p{L}{3})\.\s|[ ](?=[+(]?\d{2})/u)[0]?.slice(0, 70) ?? ''
  const name = quoted ?? withoutLastSection(named.trim(), words)
  return text.slice(0, skipped) + name.trim().replace(/(?<=\p{L}{2})\.$/u, '')
}

/** `株式会社みなと商会 営業部`: the firm alone. */
function withoutLastSection(name: string, words: IdentityWords): string {
  const at = name.lastIndexOf(' ')
  return at > 0 && isSection(name.slice(at + 1), words) ? name.slice(0, at) : name
}

/** In a sentence a name ends before the first word in small letters, a particle, or a preposition. */
function sentencePart(text: string, form: number, words: IdentityWords): string {
  const name = cut(text, form, words)
  const skipped = text.length - text.slice(form).replace(/^[.\s]+/, '').length
  const rest = name.slice(skipped)
  if (/^["“«„]/.test(rest)) return name
  if (HANGUL.test(rest)) return name.slice(0, skipped) + withoutEnding(rest.split(' ')[0] ?? '', words)
  if (DENSE.test(rest)) return name.slice(0, skipped) + withoutCaseMarks(rest, words)
  return name.slice(0, skipped) + nameInCapitals(rest, words)
}

/** Up to the first particle. */
function withoutCaseMarks(rest: string, words: IdentityWords): string {
  const mark = find(words.caseMarks, rest).find(({ from }) => from > 0)
  return rest.slice(0, mark?.from).split(/[\s、。]/)[0] ?? rest
}

/** Korean writes its particles at the end of the word. */
function withoutEnding(word: string, words: IdentityWords): string {
  const mark = find(words.caseMarks, word).find(({ from, to }) => from > 1 && to === word.length)
  return word.slice(0, mark?.from)
}

/** Words that do not begin small, and small linking words before such. */
function nameInCapitals(rest: string, words: IdentityWords): string {
  const all = rest.split(' ')
  const end = all.findIndex(
    (word, at) =>
      words.afterFirm.has(word) ||
      (/^\p{Ll}/u.test(word) && !(words.links.has(fold(word)) && /^\p{Lu}/u.test(all[at + 1] ?? ''))),
  )
  return all.slice(0, end < 0 ? all.length : end).join(' ')
}

/** "Company for import": words of trade alone are no name. */
function isKindOnly(rest: string, words: IdentityWords): boolean {
  const [kind] = find(words.kinds, fold(rest))
  return kind !== undefined && /^[.\s]*$/.test(rest.slice(0, kind.from))
}

/** Of an entry the last part between commas, without a position before it. */
function partBefore(before: string): string | undefined {
  const part = /(?:^|[,;:]\s)([^,;:]*(?:,\s*)?)$/.exec(before)?.[1]?.trimStart() ?? before
  const head = part.replace(/^(?:\p{Ll}+ ){1,3}(?=\p{Lu})/u, '')
  return /[\p{L}\p{N}]/u.test(head) && head.length <= 70 ? head : undefined
}

/** The last words of a text as long as each can be part of a firm's name, up to seven; the last begins with a capital. */
function nameAtEnd(text: string, words: IdentityWords): string | undefined {
  if (/[\uac00-\ud7a3]\.\s*$/.test(text)) return undefined
  const all = text
    .trimEnd()
    .split(/[\s("“«„[]/)
    .slice(-7)
  const run = all.slice(all.findLastIndex((word) => !isNameWord(word, words)) + 1)
  const start = run.findIndex((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word))
  const name = withoutArticle(run.slice(Math.max(0, start)), run.length === text.trimEnd().split(' ', 8).length, words)
  if (!/^[\p{Lu}\p{Lo}]/u.test(name.at(-1) ?? '')) return undefined
  const bare = withoutLead(name.join(' '), words)
  return !/^\p{L}/u.test(bare) ? undefined : `${bare}${text.endsWith(' ') ? ' ' : ''}`
}

function isNameWord(word: string, words: IdentityWords): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}'’.&-]*,?$/u.test(word) || words.links.has(fold(word.replace(/,$/, '')))
}

/** `A Kertvarázs Kft.` at the beginning of a sentence. */
function withoutArticle(name: readonly string[], isBeginning: boolean, { articles }: IdentityWords): readonly string[] {
  return isBeginning && name.length > 1 && articles.has(fold(name[0] ?? '')) ? name.slice(1) : name
}

/** Scripts without blanks: back to the last stop, without the words that introduce. */
function denseBefore(text: string, words: IdentityWords): string | undefined {
  const letters = text.slice(-30).split('')
  const run = letters.slice(letters.findLastIndex((letter) => !/[\p{L}\p{N}&・ー（）]/u.test(letter)) + 1).join('')
  const told = withoutLead(run, words)
  const mark = find(words.caseMarks, told).findLast(({ from, to }) => from > 0 && to <= told.length - 2)
  const name = told.slice(mark?.to ?? 0)
  return name.length >= 2 && !has(words.kinds, fold(name.slice(0, 2))) ? name : undefined
}

/** "We are Harbour Lights Ltd" without "We are". */
function withoutLead(name: string, words: IdentityWords): string {
  const [lead] = find(words.introductions, fold(name))
  return lead?.from === 0 ? name.slice(lead.to).replace(/^[\s:]+/, '') : name
}
