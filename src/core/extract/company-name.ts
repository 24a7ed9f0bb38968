import { getDomainWithoutSuffix } from 'tldts'
import type { Address } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, has } from '../words/lexicon.ts'
import { type Entry, isRole } from './closing.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
import { introducedFirm, isPlace } from './introduced-name.ts'
import { signedFirm, toldFirm } from './legal-name.ts'
import { agree, type NameRead } from './name.ts'
import type { Said } from './said.ts'

/** Whoever names the firm in a letter does so within so many sentences. */
const READ_AT_MOST = 150

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
  const ways = [byLegalForm, byDomain, byTrade, byShownName, byIntroduction, byPlace, byMention]
  for (const way of ways) {
    const name = way(source, words, rules)
    if (!name || isOurs(name, rules)) continue
    const fuller = fullerIn(source, name, words)
    return { name: fuller, evidence: fuller }
  }
  return null
}

/** The letter may write out what the signature shortens. */
function fullerIn({ said }: Source, name: string, words: IdentityWords): string {
  const told = said.body.slice(0, READ_AT_MOST).map(({ raw }) => toldFirm(raw, words))
  return told.find((one) => one !== undefined && squeezed(one).startsWith(squeezed(name))) ?? name
}

function byLegalForm({ closing }: Source, words: IdentityWords): string | undefined {
  return closing.map(({ text }) => signedFirm(text, words)).find((name) => name !== undefined)
}

/**
 * Words of the closing, the text or the From name that the sender's own domain spells. One word of the From name is no more
 * than the domain says.
 */
function byDomain({ closing, writer, ownDomain, said, person }: Source, words: IdentityWords): string | undefined {
  const label = ownDomain && writer ? squeezed(domainLabel(writer.address)) : ''
  if (label.length < 4) return undefined
  const signed = closing
    .flatMap(({ text }) => text.split(',').map((part) => part.trim()))
    .find((part) => spelledBy(label, part) !== undefined && part !== person)
  if (signed && signed.length <= 60 && !/[@\d]|www/.test(signed)) return signed
  const shown = spelledIn(label, writer?.name ?? '', words)
  const told = said.body
    .filter(({ folded }) => !has(words.others, folded))
    .map(({ raw }) => spelledIn(label, raw, words))
  return [shown?.includes(' ') ? shown : undefined, ...told]
    .filter((name) => name !== undefined && name !== person)
    .sort((one, other) => (other?.length ?? 0) - (one?.length ?? 0))[0]
}

/** What the domain spells, with the words of trade around it: `City Government of San Aurelio`. */
function spelledIn(label: string, text: string, words: IdentityWords): string | undefined {
  const name = spelledBy(label, text)
  if (name === undefined) return undefined
  const at = text.indexOf(name)
  const before = capitalsAtEnd(text.slice(Math.max(0, at - 60), at))
  const after = /^(?: \p{Lu}[\p{L}'’&-]*){1,3}/u.exec(text.slice(at + name.length))?.[0] ?? ''
  const [office] = find(words.offices, fold(before))
  const isTrade = (part: string): boolean => has(words.organisations, fold(part))
  return `${isTrade(before) && office?.from !== 0 ? before : ''}${name}${isTrade(after) ? after : ''}`
}

/** The last words of a text that begin with a capital or link such words, without an article before them. */
function capitalsAtEnd(text: string): string {
  const all = text.trimEnd().split(' ').slice(-6)
  const run = all.slice(all.findLastIndex((word) => !/^(?:\p{Lu}[\p{L}'’&.-]*|of|de|da|do|del|the)$/u.test(word)) + 1)
  const start = run.findIndex((word) => /^\p{Lu}/u.test(word) && word !== 'The')
  return start < 0 ? '' : `${run.slice(start).join(' ')} `
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

/** The firm that the letter introduces, with its legal form where it has one. */
function byIntroduction({ said, person }: Source, words: IdentityWords, rules: Rules): string | undefined {
  const remarks = said.body
    .slice(0, READ_AT_MOST)
    .filter(({ folded }) => !has(words.addressees, folded) && !has(words.others, folded))
  const told = remarks.filter(({ tells, folded }) => tells || has(words.introductions, folded))
  return (
    told.map(({ raw }) => toldFirm(raw, words)).find((name) => name !== undefined) ??
    remarks.map((remark) => introducedFirm(remark, person, rules)).find((name) => name !== undefined)
  )
}

/** A legal form anywhere in the letter, when nothing else tells: a consignee, an address for papers. */
function byMention({ said }: Source, words: IdentityWords): string | undefined {
  return said.body
    .slice(0, READ_AT_MOST)
    .filter(({ folded }) => !has(words.addressees, folded) && !has(words.others, folded))
    .map(({ raw }) => toldFirm(raw, words))
    .find((name) => name !== undefined)
}

/** `Rosa Blum (Harbour Lights)`, `Harbour Lights | Rosa Blum`, `Info Harbour Lights`, or a From name that is itself a firm's. */
function byShownName({ writer, person }: Source, words: IdentityWords, rules: Rules): string | undefined {
  const shown = (writer?.name ?? '').replace(/["“”]/g, '')
  const parts = shown.split(/\s[-–—|/]\s|\s(?:at|from)\s|[()[\]|]/i).map((part) => part.trim())
  const [office] = find(words.offices, fold(shown))
  if (office?.from === 0 && office.to < shown.length && !/^\s?@|[-–—|/]/.test(shown.slice(office.to)))
    return firmBeside(shown.slice(office.to).trim(), words, rules)
  const besidePerson = parts.some((part) => part === person || (person !== null && agree(part, person)))
  return parts.find(
    (part) =>
      part !== person &&
      part.length > 2 &&
      !(person !== null && agree(part, person)) &&
      (has(words.organisations, fold(part)) ||
        signedFirm(part, words) !== undefined ||
        (besidePerson && firmBeside(part, words, rules) !== undefined)) &&
      (part.includes(' ') || /\p{Lo}/u.test(part)),
  )
}

/** What stands beside a person or an office and is no office, position or place, has two words. */
function firmBeside(part: string, words: IdentityWords, rules: Rules): string | undefined {
  const folded = fold(part)
  const other = has(words.offices, folded) || has(words.roles, folded) || isPlace(folded, rules)
  return !other && part.includes(' ') && /^[\p{Lu}\p{Lo}]/u.test(part) && !part.includes('@') ? part : undefined
}

/** The line right under the person's name, when it is a name too and neither a position nor an address. */
function byPlace({ closing, person }: Source, words: IdentityWords, rules: Rules): string | undefined {
  const at = closing.findIndex(({ text }) => person !== null && (text.includes(person) || agree(text, person)))
  const next = closing.slice(at + 1).find((entry) => !isRole(entry, words))
  if (at < 0 || !next || next.line - (closing[at]?.line ?? 0) > 2) return undefined
  const name = next.text.split(',')[0] ?? ''
  const isName = /^(?:\p{Lu}[\p{L}'’&.-]*|\p{Lo}+)(?: (?:de|da|of|the|&|and|y|e|\p{Lu}[\p{L}'’&.-]*)){1,5}$/u.test(name)
  return isName && !isPlace(fold(name), rules) ? name : undefined
}

function isOurs(name: string, { company }: Rules): boolean {
  const own = [company.name, company.shortName].map(squeezed)
  return own.some((one) => squeezed(name) === one)
}
