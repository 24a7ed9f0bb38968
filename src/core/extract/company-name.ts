import { getDomainWithoutSuffix } from 'tldts'
import type { Address } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, has } from '../words/lexicon.ts'
import { type Entry, isRole } from './closing.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
import { isLegalForm } from './legal-form.ts'
import type { NameRead } from './name.ts'
import type { Said } from './said.ts'

interface Source {
  readonly said: Said
  readonly writer: Address | null
  readonly ownDomain: boolean
  readonly closing: readonly Entry[]
  readonly person: string | null
}

/**
 * The buyer's company, by the surest way first: a labelled field, an entry of the signature with a legal form,
 * a name that the mail domain repeats, an entry that speaks of a firm, the sentence in which the buyer introduces it.
 */
export function companyOf(source: Source, rules: Rules): NameRead | null {
  const words = identityWords(rules.identity)
  const field = source.said.fields['company']
  if (field) return { name: field, evidence: field }
  const ways = [byLegalForm, byDomain, byTrade, byIntroduction, byShownName, byPlace]
  for (const way of ways) {
    const name = way(source, words)
    if (name && !isOurs(name, rules)) return { name, evidence: name }
  }
  return null
}

function byLegalForm({ closing, said }: Source, words: IdentityWords): string | undefined {
  const signed = closing.map(({ text }) => formalName(text, words)).find((name) => name !== undefined)
  return signed ?? said.body.map(({ raw }) => formalName(raw, words, true)).find((name) => name !== undefined)
}

/** The run of capitalised words with a legal form before or after it. */
function formalName(text: string, words: IdentityWords, inSentence = false): string | undefined {
  const folded = fold(text)
  const before = find(words.formsBefore, folded).find(({ from, to }) => startsName(text, from, to, inSentence))
  if (before) return cut(text.slice(before.from)).trim()
  for (const form of find(words.formsAfter, folded).toReversed()) {
    const tail = text.slice(form.to)
    if (!isLegalForm(text.slice(form.from, form.to)) || (!inSentence && !/^\.?\s*(?:$|[,;()|–—-])/.test(tail))) continue
    const head = headOf(text.slice(0, form.from), inSentence)
    if (head === undefined) continue
    return `${head}${text.slice(form.from, form.to)}${tail.startsWith('.') ? '.' : ''}`.replace(/\s+/g, ' ').trim()
  }
  return undefined
}

/** A form before the name: at the start of an entry, or before a quoted or capitalised name in a sentence. */
function startsName(text: string, from: number, to: number, inSentence: boolean): boolean {
  if (!inSentence && from > 2) return false
  return /^[\s.]*["“«„']?[\p{Lu}\p{Lo}]/u.test(text.slice(to)) && isLegalForm(text.slice(from, to))
}

/** Up to where a name that began with its form goes. */
function cut(text: string): string {
  const quoted = /^[^"“«„]{0,12}["“«„][^"”»“]{1,60}["”»“]/.exec(text)?.[0]
  if (quoted) return quoted
  return text.split(/[,;:،。，(\n]|\s[–—-]\s|\.\s|\s(?:في|من|in|en|din|di)\s/)[0]?.slice(0, 70) ?? ''
}

/** The capitalised words before a form; in an entry the last part between commas, without a position before it. */
function headOf(before: string, inSentence: boolean): string | undefined {
  if (inSentence) return nameAtEnd(before.slice(-90))
  const part = /(?:^|[,;:]\s)([^,;:]*(?:,\s*)?)$/.exec(before)?.[1]?.trimStart() ?? before
  const head = part.replace(/^(?:\p{Ll}+ ){1,3}(?=\p{Lu})/u, '')
  return /[\p{L}\p{N}]/u.test(head) && head.length <= 70 ? head : undefined
}

const NAME_WORD = /^(?:[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}'’.&-]*|&|of|de|da|do|e|und|and|for),?$/u

/** The last words of a text as long as each can be part of a firm's name, up to seven; the last begins with a capital. */
function nameAtEnd(text: string): string | undefined {
  const words = text
    .trimEnd()
    .split(/[\s("“«„[]/)
    .slice(-7)
  const name = words.slice(words.findLastIndex((word) => !NAME_WORD.test(word)) + 1)
  if (!/^[\p{Lu}\p{Lo}]/u.test(name.at(-1) ?? '')) return undefined
  return `${name.join(' ')}${text.endsWith(' ') ? ' ' : ''}`
}

/** Words of the closing, the From name or the text that the sender's own domain spells. */
function byDomain({ closing, writer, ownDomain, said, person }: Source): string | undefined {
  const label = ownDomain && writer ? squeezed(domainLabel(writer.address)) : ''
  if (label.length < 4) return undefined
  const signed = closing
    .flatMap(({ text }) => text.split(',').map((part) => part.trim()))
    .find((part) => spelledBy(label, part) !== undefined && part !== person)
  if (signed && signed.length <= 60 && !/[@\d]|www/.test(signed)) return signed
  const texts = [writer?.name ?? '', ...said.body.map(({ raw }) => raw)]
  return texts.map((text) => spelledBy(label, text)).find((name) => name !== undefined && name !== person)
}

/** The longest run of up to five capitalised words whose letters are the domain's, give or take a common ending. */
function spelledBy(label: string, text: string): string | undefined {
  const words = [...text.slice(0, 600).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’&.-]*/gu)]
  for (let length = 5; length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const [first, last] = [words[at], words[at + length - 1]]
      const run = first && last ? text.slice(first.index, last.index + last[0].length) : ''
      if (/^\p{Lu}|^\p{Lo}/u.test(run) && !/[\n@]/.test(run) && fits(squeezed(run), label))
        return run.replace(/(?<![.,])[.,]+$/, '')
    }
  return undefined
}

function fits(run: string, label: string): boolean {
  if (run.length < 4) return false
  return run === label || (run.length >= 6 && label.startsWith(run) && label.length - run.length <= 5)
}

/** The part of the domain a person chose; reserved test domains have one label more. */
function domainLabel(address: string): string {
  const domain = address.split('@')[1] ?? ''
  const real = domain.replace(/\.(?:example|test|invalid)$/, '')
  return getDomainWithoutSuffix(real.includes('.') ? real : domain) ?? real.split('.')[0] ?? ''
}

function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** An entry of the closing that carries a word of trade, such as Trading or Municipality, and is no position. */
function byTrade({ closing, person }: Source, words: IdentityWords): string | undefined {
  const entry = closing.find(
    (one) =>
      has(words.organisations, one.folded) &&
      one.text !== person &&
      one.text.length <= 60 &&
      !isRole(one, words) &&
      !/[\d@?!]|^\p{Ll}/u.test(one.text) &&
      one.text.split(' ').length <= 8,
  )
  return entry?.text.replace(/(?<![.,])[.,]+$/, '')
}

const INTRODUCED =
  /^[\s:]*["“«„]?((?:[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*|\p{Lo}{2,})(?: (?:(?:of|de|da|do|del|y|e|&|and|und|for|la) )?[\p{Lu}\p{N}][\p{L}\p{N}'’.&-]*){0,4})["”»“]?(?=,| \(|\.| (?:is|are|a|an|in|based|from|und|ein|eine|una?|une?|est|é|ist|jest|is een)\b| [–—-] |$)/u

/** "We are Harbour Lights, a retailer ...": the capitalised words after an introduction. */
function byIntroduction({ said, person }: Source, words: IdentityWords): string | undefined {
  for (const { raw, folded } of said.body) {
    for (const { to } of find(words.introductions, folded)) {
      const name = INTRODUCED.exec(raw.slice(to, to + 80))?.[1]
      if (
        name &&
        name !== person &&
        name.length > 2 &&
        !/^\p{Lu}{3} ?\d/u.test(name) &&
        find(words.titles, fold(name))[0]?.from !== 0 &&
        (has(words.organisations, fold(name)) || name.includes(' '))
      )
        return person?.includes(name) ? undefined : name
    }
  }
  return undefined
}

/** `Rosa Blum (Harbour Lights)`, `Info Harbour Lights`, or a From name that is itself a firm's. */
function byShownName({ writer, person }: Source, words: IdentityWords): string | undefined {
  const shown = (writer?.name ?? '').replace(/["“”]/g, '')
  const parts = shown.split(/\s[-–—|]\s|\s(?:at|from)\s|[()[\]]/i).map((part) => part.trim())
  const [office] = find(words.offices, fold(shown))
  if (office?.from === 0 && office.to < shown.length) return shown.slice(office.to).trim()
  return parts.find(
    (part) =>
      part !== person &&
      (has(words.organisations, fold(part)) || formalName(part, words) !== undefined) &&
      part.split(' ').length > 1,
  )
}

/** The line right under the person's name, when it is a name too and neither a position nor an address. */
function byPlace({ closing, person }: Source, words: IdentityWords): string | undefined {
  const at = closing.findIndex(({ text }) => person !== null && text.includes(person))
  const next = closing.slice(at + 1).find((entry) => !isRole(entry, words))
  if (at < 0 || !next || next.line - (closing[at]?.line ?? 0) > 2) return undefined
  const name = next.text.split(',')[0] ?? ''
  return /^(?:\p{Lu}[\p{L}'’&.-]*|\p{Lo}+)(?: (?:de|da|of|the|&|and|y|e|\p{Lu}[\p{L}'’&.-]*)){1,4}$/u.test(name)
    ? name
    : undefined
}

function isOurs(name: string, { company }: Rules): boolean {
  const own = [company.name, company.shortName].map(squeezed)
  return own.some((one) => squeezed(name) === one)
}
