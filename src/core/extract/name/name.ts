import type { Address } from '../../mail.ts'
import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { has } from '../../words/lexicon.ts'
import type { Entry } from '../letter/closing.ts'
import type { Said } from '../letter/said.ts'
import { type IdentityWords, identityWords } from '../rules/identity-rules.ts'
import { agree, evenCase, fullerOf, givenFirst } from './name-spelling.ts'
import { isFull, personName, turned } from './person-name.ts'
import { shownName } from './shown-name.ts'
import { signedName } from './signed-name.ts'
import { toldName } from './told-name.ts'

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
  const written = fuller ?? (signed && isFull(signed) ? signed : undefined) ?? shown ?? signed
  const name = written && told && agree(written, told) ? fullerOf(written, told) : (written ?? told)
  return name ? { name: evenCase(givenFirst(name, said.language, words), said.language), evidence: name } : null
}

/** A form's field, without the office, country or date behind it. */
function fieldName(field: string, words: IdentityWords): string {
  const [name = field] = field.split(/\|| {2}|[·•]/).map((part) => part.trim())
  const [first = name, ...rest] = name.split(',').map((part) => part.trim())
  const isOffice = rest.length > 0 && has(words.roles, fold(rest.join(' ')))
  return personName(isOffice ? first : turned(name), words)
}
