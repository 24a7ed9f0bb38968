import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { find, has } from '../../words/lexicon.ts'
import { agree } from '../name/name-spelling.ts'
import { partsOf } from '../name/shown-name.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import type { CompanySource } from './company-source.ts'
import { isPlace } from './introduced-name.ts'
import { signedFirm } from './legal-name.ts'

/** `Rosa Blum (Harbour Lights)`, `Harbour Lights | Rosa Blum`, `Info Harbour Lights`, or a From name that is itself a firm's. */
export function shownCompany(
  { writer, person }: CompanySource,
  words: IdentityWords,
  rules: Rules,
): string | undefined {
  const shown = (writer?.name ?? '').replace(/["“”]/g, '')
  const parts = shown
    .split(/[()[\]]/)
    .flatMap((part) => partsOf(part, words))
    .map((part) => part.trim())
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
