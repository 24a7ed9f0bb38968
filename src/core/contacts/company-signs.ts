import { isFree } from 'freemail'
import { hostOf, isWithin, registered } from '../classify/sender/domains.ts'
import { type IdentityWords, identityWords, undotted } from '../extract/rules/identity-rules.ts'
import type { BuyerFacts } from '../inquiry.ts'
import type { Rules } from '../rules.ts'
import { fold } from '../words/fold.ts'
import { find, opening } from '../words/lexicon.ts'

/** Longer than an abbreviation that two firms may share; a script without letters says more in a sign. */
const LEAST = { letters: 4, signs: 2 }

/**
 * By what the same company is known again: its own mail domain, its phones, and its name without the legal form.
 * Two buyers that share one belong together. An address at a free provider or on a marketplace says nothing of a company.
 *
 * @param address of the buyer
 * @returns such as `domain:nordlicht.example`, `phone:+4940123456`, `name:nordlichthandel`
 */
export function companySigns(
  address: string,
  { company, phones }: Pick<BuyerFacts, 'company' | 'phones'>,
  rules: Pick<Rules, 'identity' | 'platforms'>,
): string[] {
  const domain = ownDomain(address, rules)
  const name = company === null ? null : nameForm(company, identityWords(rules.identity))
  return [
    ...(domain === null ? [] : [`domain:${domain}`]),
    ...phones.map((phone) => `phone:${phone}`),
    ...(name === null ? [] : [`name:${name}`]),
  ]
}

function ownDomain(address: string, { platforms }: Pick<Rules, 'platforms'>): string | null {
  const host = hostOf(address)
  const shared = isFree(address) || platforms.platforms.known.some(({ domains }) => isWithin(host, domains))
  return host === '' || shared ? null : registered(host)
}

/** `Nordlicht Handel GmbH & Co. KG`, `NORDLICHT-HANDEL` and `Nordlicht Handel Gmbh` are one; null when nothing is left to know it by. */
function nameForm(company: string, words: IdentityWords): string | null {
  const folded = undotted(fold(company)).replace(/\s+/gu, ' ').trim()
  const first = opening(words.formsBefore, folded)
  const name = first === undefined ? folded : folded.slice(first.to)
  const forms = find(words.formsAfter, name).filter(({ from, to }) => from > 0 || to === name.length)
  const bare = forms.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), name)
  const form = bare.replace(/[^\p{L}\p{N}]/gu, '')
  const least = /\p{Lo}/u.test(form) ? LEAST.signs : LEAST.letters
  return form.length < least ? null : form
}
