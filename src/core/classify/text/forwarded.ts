import type { Address, Mail } from '../../mail.ts'
import { fold } from '../../words/fold.ts'
import { addressesIn } from '../../words/mail-address.ts'
import { allWords } from '../../words/word-lists.ts'
import type { MailTextRules } from '../rules/mail-text-rules.ts'
import { isHeaderBlock, readHeaderBlock } from './header-block.ts'
import { linesOf } from './lines.ts'

/** A letter that a colleague passed on. */
export interface Forwarded {
  readonly writer: Address
  readonly whole: string
}

/**
 * The letter inside a mail that one of us forwarded, told by its subject and the head above the letter.
 *
 * @param isOurs whether an address is one of ours
 * @returns null when nothing is passed on, or a letter of ours
 */
export function forwardedLetter(
  mail: Mail,
  text: string,
  isOurs: (address: string) => boolean,
  rules: MailTextRules,
): Forwarded | null {
  if (!isForward(mail.subject, rules)) return null
  const lines = linesOf(text)
  const at = lines.findIndex((_, index) => isHeaderBlock(lines, index, rules))
  if (at === -1) return null
  const { from, end } = readHeaderBlock(lines, at, rules)
  const address = addressesIn(from)[0]
  if (address === undefined || isOurs(address)) return null
  const name = from
    .slice(0, from.toLowerCase().indexOf(address))
    .replace(/mailto:|[<>"'[\]()]/gi, '')
    .trim()
  const body = lines.slice(end).map((line) => line.text.replace(/^\s*>\s?/, ''))
  return { writer: { name: name === '' ? null : name, address }, whole: body.join('\n').trim() }
}

function isForward(subject: string, rules: MailTextRules): boolean {
  const prefix = fold(subject.slice(0, Math.max(subject.search(/[:：]/), 0))).trim()
  return allWords(rules.forwards.words).some((word) => fold(word) === prefix)
}
