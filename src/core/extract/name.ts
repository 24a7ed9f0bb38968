import type { Address } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, has } from '../words/lexicon.ts'
import { type Entry, isRole } from './closing.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
import { isLegalForm } from './legal-form.ts'
import type { Said } from './said.ts'

/** A name and the words it was read from. */
export interface NameRead {
  readonly name: string
  readonly evidence: string
}

/**
 * The buyer's name: a labelled field, else the signature and the From name together (the fuller of two that agree),
 * else what the text says of itself.
 */
export function nameOf(said: Said, writer: Address | null, closing: readonly Entry[], rules: Rules): NameRead | null {
  const words = identityWords(rules.identity)
  const field = said.fields['name']
  if (field) return { name: personName(field, words), evidence: field }
  const shown = shownName(writer, words)
  const signed = signedName(closing, words)
  if (signed && shown && agree(signed, shown)) {
    const fuller = lettersOf(shown) > lettersOf(signed) ? shown : signed
    return { name: evenCase(fuller), evidence: fuller }
  }
  const told = toldName(said, words)
  const name = (signed && isFull(signed) ? signed : undefined) ?? shown ?? signed ?? told
  return name ? { name: evenCase(name), evidence: name } : null
}

/** A From name without quotes, company, position and the comma of "Last, First". */
function shownName(writer: Address | null, words: IdentityWords): string | null {
  const raw = writer?.name?.replace(/["“”']/g, '').trim()
  if (!raw || raw.includes('@')) return null
  const parts = raw
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .split(/ [-–—/] | (?:at|from|via|@) |\|/i)
  const person = parts.map((part) => personName(turned(part.trim()), words)).find((part) => isPerson(part, words))
  return person ?? null
}

/** `Last, First` the right way round; `Name, Company` without the company. */
function turned(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim())
  if (!first) return name
  return more.length === 0 && last.split(' ').length <= 2 && first.split(' ').length <= 2 ? `${first} ${last}` : last
}

/** The first entry of the closing that can be a person. */
function signedName(closing: readonly Entry[], words: IdentityWords): string | null {
  for (const entry of closing.slice(0, 6)) {
    const text = personName(entry.text.split(/[,;(]/)[0] ?? '', words)
    if (isPerson(text, words) && !isRole({ ...entry, text, folded: fold(text) }, words)) return text
    const beforeRole = withoutRole(entry, words)
    if (beforeRole && isPerson(beforeRole, words)) return beforeRole
  }
  return null
}

/** Chinese, Japanese and Korean put firm, office and name on one line. */
function withoutRole({ text, folded }: Entry, words: IdentityWords): string | null {
  if (!/[\u3040-\u9fff\uac00-\ud7a3]/.test(text)) return null
  const rest = find(words.roles, folded).reduceRight(
    (left, { from, to }) => left.slice(0, from) + ' ' + left.slice(to),
    text,
  )
  return (
    rest
      .trim()
      .split(/\s{2,}/)
      .at(-1)
      ?.trim() ?? null
  )
}

/** Without titles, courtesy words, the office before it, and what stands in brackets. */
function personName(text: string, words: IdentityWords): string {
  const bare = (text.split(/[([（]/)[0] ?? '')
    .trimEnd()
    .replace(/^[^\s]+[部課室係科]\s+(?=\S)/, '')
    .replace(/(?:先生|女士|小姐|様|さん|님|드림|올림|拝|敬上)$/, '')
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
    .replace(/^[\s–—~*-]+/, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .trim()
  const [title] = find(words.titles, fold(bare))
  const rest = title?.from === 0 ? bare.slice(title.to).replace(/^[.\s]+/, '') : bare
  return rest.length > 1 && (rest === bare || /^[.\s]/.test(bare.slice(title?.to ?? 0))) ? rest : bare
}

/** One to five words that begin with a capital (or are of a script without), and no firm, office or number. */
function isPerson(text: string, words: IdentityWords): boolean {
  if (text.length < 2 || text.length > 45 || /[\d@:?!<>/\\=#&%+]|https?|www\./.test(text.replace(/_/g, '')))
    return false
  const folded = fold(text)
  if (find(words.formsAfter, folded).some(({ from, to }) => isLegalForm(text.slice(from, to)))) return false
  if (has(words.organisations, folded) || has(words.offices, folded)) return false
  if (find(words.formsBefore, folded)[0]?.from === 0) return false
  const parts = text.split(/[ ]+/)
  if (/[\u3040-\u9fff\uac00-\ud7a3]/.test(text)) return parts.length <= 3 && text.replace(/ /g, '').length <= 8
  return (
    parts.length <= 5 &&
    parts.every(
      (part) =>
        /^(?:\p{Lu}|\p{Lo}|(?:de|da|do|dos|das|del|van|von|der|den|bin|ben|al|el|la|le|di|ibn|y|e|abu|ter)$|d'|al-|el-)/u.test(
          part,
        ) || parts.length === 1,
    )
  )
}

/** Whether two names share a word, initials counting for names. */
function agree(one: string, other: string): boolean {
  const words = fold(one).split(/[\s.]+/)
  return fold(other)
    .split(/[\s.]+/)
    .some((word) => word.length > 1 && words.includes(word))
}

/** Letters of a name: written out it has more than with initials. */
function lettersOf(name: string): number {
  return name.replace(/[^\p{L}]/gu, '').length
}

function isFull(name: string): boolean {
  return name.includes(' ') || /[\u3040-\u9fff\uac00-\ud7a3]/.test(name)
}

/** The words after "my name is" and the like. */
function toldName(said: Said, words: IdentityWords): string | null {
  for (const { raw, folded } of said.body) {
    for (const { to } of find(words.names, folded)) {
      const name = /^[\s:,]*((?:\p{Lu}[\p{L}'’.-]+)(?: \p{Lu}[\p{L}'’.-]+){0,2}|\p{Lo}{2,4})(?=[\s,.;!，。]|$)/u.exec(
        raw.slice(to, to + 50),
      )?.[1]
      if (name && isPerson(personName(name, words), words)) return personName(name, words)
    }
  }
  return null
}

/** A name all in capitals is written as names are; others stay as they are. */
function evenCase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase() || name.length < 4) return name
  return name.replace(/\p{Lu}[\p{Lu}'’]+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
}
