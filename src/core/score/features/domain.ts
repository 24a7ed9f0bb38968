import { registered } from '../../classify/sender/domains.ts'
import { fold } from '../../words/fold.ts'

/** Consonants by which a word is known in a domain: vowels are written in many ways, as those of Müller and mueller. */
const KNOWN_BY = 3

/** The domain of a mail address, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/**
 * Whether a domain may be that of a company: it begins a word of its name, or with the first letters of them. Neither a name
 * in other letters than Latin can be compared, nor none.
 */
export function mayBeOf(domain: string, company: string | null): boolean {
  const name = fold(company ?? '')
  if (!/\p{sc=Latin}/u.test(name) || /[^\p{sc=Latin}\P{L}]/u.test(name)) return true
  const label = fold(registered(domain).split('.')[0] ?? '')
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 0)
  const initials = words.map((word) => word.charAt(0)).join('')
  if (initials.length > 1 && label.startsWith(initials.slice(0, 2))) return true
  return words.some((word) => word.length > 2 && consonants(label).includes(consonants(word).slice(0, KNOWN_BY)))
}

function consonants(text: string): string {
  return text.replace(/[aeiouy-]/g, '')
}
