import type { Address } from '../mail.ts'
import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, has } from '../words/lexicon.ts'
import { type Entry, isRole } from './closing.ts'
import { type IdentityWords, identityWords } from './identity-rules.ts'
import { formsAfter } from './legal-form.ts'
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
  if (field) return { name: fieldName(field, words), evidence: field }
  const signed = signedName(closing, words)
  const shown = shownName(writer, signed, words)
  const told = toldName(said, words)
  const fuller = signed && shown && agree(signed, shown) ? fullerOf(signed, shown) : undefined
  const name = fuller ?? (signed && isFull(signed) ? signed : undefined) ?? shown ?? signed ?? told
  return name ? { name: evenCase(givenFirst(name, said.language), said.language), evidence: name } : null
}

/** A form's field, without the office, country or date behind it. */
function fieldName(field: string, words: IdentityWords): string {
  const [name = field] = field.split(/\|| {2}|[·•]/).map((part) => part.trim())
  const [first = name, ...rest] = name.split(',').map((part) => part.trim())
  const isOffice = rest.length > 0 && has(words.roles, fold(rest.join(' ')))
  return personName(isOffice ? first : turned(name), words)
}

/** Of two spellings of a name the one written out; the signature counts when it has two words in full. */
function fullerOf(signed: string, shown: string): string {
  const inFull = signed.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length >= 2
  return !inFull && lettersOf(shown) > lettersOf(signed) ? shown : signed
}

/** `DURAND Rosa`: in the West a family name in capitals stands first for the files only. */
function givenFirst(name: string, language: string): string {
  const [family = '', ...given] = name.split(' ')
  const isFiled = /^\p{Lu}{3,}$/u.test(family) && given.length > 0 && given.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  return isFiled && !FAMILY_FIRST.has(language) ? [...given, family].join(' ') : name
}

const FAMILY_FIRST = new Set(['zh', 'ja', 'ko', 'vi', 'hu'])

/** A From name without quotes, company, position and the comma of "Last, First"; of several parts the one that signed. */
function shownName(writer: Address | null, signed: string | null, words: IdentityWords): string | null {
  const raw = writer?.name?.replace(/["“”']/g, '').trim()
  if (!raw || raw.includes('@')) return null
  const parts = raw
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .split(/ [-–—/] | (?:at|from|via|@) |\|/i)
  const persons = parts
    .map((part) => personName(turned(part.trim()), words))
    .filter((part) => isPerson(part, words) || isSmallName(part, parts, words))
  return persons.find((part) => signed !== null && agree(part, signed)) ?? persons[0] ?? null
}

/** Some write even their name in small letters. */
function isSmallName(part: string, parts: readonly string[], words: IdentityWords): boolean {
  return (
    parts.length === 1 &&
    /^\p{Ll}{2,}(?: \p{Ll}+){1,2}$/u.test(part) &&
    isPerson(
      part.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
      words,
    )
  )
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
    const text = personName(entry.text.split(/[,;]/)[0] ?? '', words)
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
  const bare = text
    .replace(/[([（][^()[\]（）]{0,40}[)\]）]?/g, ' ')
    .trim()
    .replace(/^[^\s]+[部課室係科]\s+(?=\S)/, '')
    .replace(/(?:先生|女士|小姐|様|さん|님|드림|올림|拝|敬上)$/, '')
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
    .replace(/^[\s–—~*-]+/, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  return withoutDegree(withoutTitle(withoutTitle(bare, words), words), words)
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

/** One to five words that begin with a capital (or are of a script without), and no firm, office or number. */
function isPerson(text: string, words: IdentityWords): boolean {
  if (text.length < 2 || text.length > 45 || /[\d@:?!<>/\\=#&%+]|https?|www\./.test(text.replace(/_/g, '')))
    return false
  const folded = fold(text)
  if (formsAfter(text, folded, words).length > 0) return false
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

/** Whether two names share a word. */
export function agree(one: string, other: string): boolean {
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

/** The words after "my name is" and the like, or before "と申します". */
function toldName(said: Said, words: IdentityWords): string | null {
  for (const { raw, folded } of said.body) {
    const after = find(words.names, folded).map(({ to }) => AFTER.exec(raw.slice(to, to + 50))?.[1])
    const before = find(words.nameEnds, folded).map(({ from }) => nameBefore(raw.slice(0, from)))
    const name = [...after, ...before].map((one) => personName(one ?? '', words)).find((one) => isPerson(one, words))
    if (name) return name
  }
  return null
}

/** A name after its words; a single one stands before a stop or "from", or "I am Looking for" were one. */
const AFTER =
  /^[\s:,]*((?:\p{Lu}[\p{Lu}\p{Ll}'’-]*\.? ){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+(?=\s*(?:$|[,;!?(。，–-]|\.(?!\p{L})| (?:and|from|of|at|with|here|und|aus|von|de|da|do|di|y|e|et|из|и|dari|từ|ở|in|en|à)(?!\p{L})))|\p{Lo}{2,4}(?=[\s,.;!，。、]|$))/u
/** A name before its words, after the firm it belongs to or a greeting. */
function nameBefore(text: string): string | undefined {
  const tail = text.slice(-24).trim()
  const name = tail
    .slice(Math.max(...['、', ',', '，', 'の', '의 ', '. '].map((stop) => tail.lastIndexOf(stop))) + 1)
    .trim()
  return BEFORE.exec(name)?.[0]
}

const BEFORE = /^(?:\p{Lo}{1,4}(?:[ 　]\p{Lo}{1,4})?|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)$/u

/** Words all in capitals are written as names are; initials stay as they are. */
function evenCase(name: string, language: string): string {
  return name.replace(
    /(?<!\p{L})\p{Lu}[\p{Lu}'’]{2,}(?!\p{L})/gu,
    (word) =>
      word.slice(0, 1) + word.slice(1).toLocaleLowerCase(language === 'tr' || /[İŞĞşğı]/.test(name) ? 'tr' : 'en'),
  )
}
