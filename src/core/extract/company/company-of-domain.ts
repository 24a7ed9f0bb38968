import { getDomainWithoutSuffix } from 'tldts'
import { fold } from '../../words/fold.ts'
import { find, has } from '../../words/lexicon.ts'
import type { IdentityWords } from '../rules/identity-rules.ts'
import { type CompanySource, squeezed } from './company-source.ts'

/**
 * Words of the closing, the text or the From name that the sender's own domain spells. One word of the From name is no more
 * than the domain says.
 */
export function companyOfDomain(
  { closing, writer, ownDomain, said, person }: CompanySource,
  words: IdentityWords,
): string | undefined {
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
  const before = capitalsAtEnd(text.slice(Math.max(0, at - 60), at), words)
  const after = /^(?: \p{Lu}[\p{L}'’&-]*){1,3}/u.exec(text.slice(at + name.length))?.[0] ?? ''
  const [office] = find(words.offices, fold(before))
  const isTrade = (part: string): boolean => has(words.organisations, fold(part))
  return `${isTrade(before) && office?.from !== 0 ? before : ''}${name}${isTrade(after) ? after : ''}`
}

/** The last words of a text that begin with a capital or link such words, without an article before them. */
function capitalsAtEnd(text: string, { links }: IdentityWords): string {
  const all = text.trimEnd().split(' ').slice(-6)
  const isPart = (word: string) => /^\p{Lu}[\p{L}'’&.-]*$/u.test(word) || links.has(word)
  const run = all.slice(all.findLastIndex((word) => !isPart(word)) + 1)
  const start = run.findIndex((word) => /^\p{Lu}/u.test(word) && !links.has(fold(word)))
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
