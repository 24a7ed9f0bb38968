import { fold } from '../words/fold.ts'
import { find, has } from '../words/lexicon.ts'
import type { IdentityWords } from './identity-rules.ts'
import { type FormAt, formsAfter, isLegalForm } from './legal-form.ts'

const DENSE = /[\u3040-\u30ff\u3400-\u9fff]/

/** The firm's name in an entry of a signature: the words with a legal form before or after them. */
export function signedFirm(text: string, words: IdentityWords): string | undefined {
  const folded = fold(text)
  const before = find(words.formsBefore, folded)[0]
  if (before && before.from <= 2 && opensName(text, before))
    return cut(text.slice(before.from), before.to - before.from)
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
  const before = find(words.formsBefore, folded).find((form) => opensName(text, form))
  const name = before && sentencePart(text.slice(before.from), before.to - before.from)
  return name && !isKindOnly(name.slice((before?.to ?? 0) - (before?.from ?? 0)), words) ? name : undefined
}

function whole(head: string, text: string, { from, to }: FormAt): string {
  return `${head}${text.slice(from, to)}`.replace(/\s+/g, ' ').trim()
}

/** A form opens a name when a quoted or capitalised word follows, or in a script without capitals no particle. */
function opensName(text: string, { from, to }: FormAt): boolean {
  return (
    /^[\s.]*["“«„']?(?![のはがをにでとよ])[\p{Lu}\p{Lo}]/u.test(text.slice(to)) && isLegalForm(text.slice(from, to))
  )
}

/** After a form an entry ends or goes on with something else than the name. */
function endsEntry(tail: string): boolean {
  return /^\s*(?:$|[,;()|/–—-]|\p{Ll}|\p{Lo})/u.test(tail)
}

/** Up to where the name of an entry that began with its form goes. */
function cut(text: string, form: number): string {
  const rest = text.slice(form).replace(/^[.\s]+/, '')
  const skipped = text.length - rest.length
  const quoted = /^["“«„][^"”»“]{1,60}["”»“]/.exec(rest)?.[0]
  const name =
    quoted ??
    rest
      .split(/[,;:،。，(\n]|\s[–—-]\s|(?<=\p{L}{3})\.\s|[ ](?=[\uac00-\ud7a3]{1,6}팀$|[+(]?\d{2})/u)[0]
      ?.slice(0, 70) ??
    ''
  return text.slice(0, skipped) + name.trim().replace(/(?<=\p{L}{2})\.$/u, '')
}

/** In a sentence a name ends before the first word in small letters, a particle, or a preposition. */
function sentencePart(text: string, form: number): string {
  const name = cut(text, form)
  const skipped = text.length - text.slice(form).replace(/^[.\s]+/, '').length
  const rest = name.slice(skipped)
  if (/^["“«„]/.test(rest)) return name
  if (DENSE.test(rest)) return name.slice(0, skipped) + (/^[^のはがをにでとよ、。\s]+/u.exec(rest)?.[0] ?? rest)
  if (/^[\uac00-\ud7a3]/.test(rest))
    return name.slice(0, skipped) + (rest.split(' ')[0] ?? '').replace(/(?:입니다|이라고|에서|의|은|는|이|가|로)$/, '')
  const end = rest.search(/\s(?:في|من|ونحن|و(?:نرغب|نود)|تقع|وهي)\s|\s\p{Ll}/u)
  return name.slice(0, skipped) + (end < 0 ? rest : rest.slice(0, end))
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

const NAME_WORD =
  /^(?:[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}'’.&-]*|&|of|the|de|del|la|las|los|el|da|do|das|dos|du|des|le|les|e|y|et|i|ve|und|and|for|van|von|der|den|di|dei|della),?$/u

/** The last words of a text as long as each can be part of a firm's name, up to seven; the last begins with a capital. */
function nameAtEnd(text: string, words: IdentityWords): string | undefined {
  if (/[\uac00-\ud7a3]\.\s*$/.test(text)) return undefined
  const all = text
    .trimEnd()
    .split(/[\s("“«„[]/)
    .slice(-7)
  const run = all.slice(all.findLastIndex((word) => !NAME_WORD.test(word)) + 1)
  const name = run.slice(
    Math.max(
      0,
      run.findIndex((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word)),
    ),
  )
  if (!/^[\p{Lu}\p{Lo}]/u.test(name.at(-1) ?? '')) return undefined
  const bare = withoutLead(name.join(' '), words)
  return !/^\p{L}/u.test(bare) ? undefined : `${bare}${text.endsWith(' ') ? ' ' : ''}`
}

/** Scripts without blanks: back to the last stop, without the words that introduce. */
function denseBefore(text: string, words: IdentityWords): string | undefined {
  const letters = text.slice(-30).split('')
  const run = letters.slice(letters.findLastIndex((letter) => !/[\p{L}\p{N}&・ー（）]/u.test(letter)) + 1).join('')
  const name = withoutLead(run, words).replace(/^.*(?:[をはがにで]|的)(?=.{2})/u, '')
  return name.length >= 2 && !has(words.kinds, fold(name.slice(0, 2))) ? name : undefined
}

/** "We are Harbour Lights Ltd" without "We are". */
function withoutLead(name: string, words: IdentityWords): string {
  const [lead] = find(words.introductions, fold(name))
  return lead?.from === 0 ? name.slice(lead.to).replace(/^[\s:]+/, '') : name
}
