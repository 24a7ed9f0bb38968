import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { find, has, opening } from '../../words/lexicon.ts'
import type { Remark } from '../letter/said.ts'
import type { NameRead } from '../name/name.ts'
import { type IdentityWords, identityWords } from '../rules/identity-rules.ts'
import { companyOfDomain } from './company-of-domain.ts'
import { type CompanySource, squeezed } from './company-source.ts'
import { introducedFirm } from './introduced-name.ts'
import { signedFirm, toldFirm } from './legal-name.ts'
import { shownCompany } from './shown-company.ts'
import { companyOfTrade, companyUnderName } from './signed-company.ts'

/** Whoever names the firm in a letter does so within so many sentences. */
const READ_AT_MOST = 150

/**
 * The buyer's company, by the surest way first: a labelled field, an entry of the signature with a legal form,
 * a name that the mail domain repeats, an entry that speaks of a firm, the sentence in which the buyer introduces it.
 */
export function companyOf(source: CompanySource, rules: Rules): NameRead | null {
  const words = identityWords(rules.identity)
  const field = source.said.fields['company']
  if (field) return { name: field, evidence: field }
  const ways = [byLegalForm, companyOfDomain, companyOfTrade, shownCompany, byIntroduction, companyUnderName, byMention]
  for (const way of ways) {
    const name = way(source, words, rules)
    if (!name || isOurs(name, rules)) continue
    const fuller = withoutPerson(fullerIn(source, name, words), source.person, words)
    return { name: fuller, evidence: fuller }
  }
  return null
}

/** `Pedro Alves da Casa das Ferramentas Ltda.`: the firm alone. */
function withoutPerson(name: string, person: string | null, words: IdentityWords): string {
  const parts = fold(person ?? '').split(' ')
  const all = name.split(' ')
  const own = all.findIndex((word) => !parts.includes(fold(word)))
  const rest = all.slice(Math.max(0, own)).join(' ')
  const link = own > 0 ? opening(words.workingFor, fold(rest)) : undefined
  return link ? rest.slice(link.to).trim() : name
}

/** The letter may write out what the signature shortens. */
function fullerIn(source: CompanySource, name: string, words: IdentityWords): string {
  const told = source.said.body.slice(0, READ_AT_MOST).map(({ raw }) => toldFirm(raw, words))
  return told.find((one) => one !== undefined && squeezed(one).startsWith(squeezed(name))) ?? name
}

function byLegalForm({ closing }: CompanySource, words: IdentityWords): string | undefined {
  return closing.map(({ text }) => signedFirm(text, words)).find((name) => name !== undefined)
}

/** The firm that the letter introduces, with its legal form where it has one. */
function byIntroduction(source: CompanySource, words: IdentityWords, rules: Rules): string | undefined {
  const remarks = ofWriter(source, words)
  const told = remarks.filter(({ tells, folded }) => tells || has(words.introductions, folded))
  return (
    told.map(({ raw }) => toldFirm(raw, words)).find((name) => name !== undefined) ??
    remarks.map((remark) => introducedFirm(remark, source.person, rules)).find((name) => name !== undefined)
  )
}

/** A legal form anywhere in the letter, when nothing else tells: a consignee, an address for papers. */
function byMention(source: CompanySource, words: IdentityWords): string | undefined {
  return ofWriter(source, words)
    .map(({ raw }) => toldFirm(raw, words))
    .find((name) => name !== undefined)
}

/** Remarks that neither address somebody nor speak of other firms. */
function ofWriter({ said }: CompanySource, words: IdentityWords): Remark[] {
  return said.body
    .slice(0, READ_AT_MOST)
    .map((remark) => withoutAddressee(remark, words))
    .filter(({ folded }) => !has(words.addressees, folded) && !has(words.others, folded))
}

/** `Estimados, les saluda ...` without whom it greets. */
function withoutAddressee(remark: Remark, words: IdentityWords): Remark {
  const [greeting] = find(words.addressees, remark.folded.slice(0, 80))
  const comma = remark.folded.slice(0, 80).search(/[,،，]/)
  if (greeting?.from !== 0 || comma < 0) return remark
  return { ...remark, raw: remark.raw.slice(comma + 1), folded: remark.folded.slice(comma + 1) }
}

function isOurs(name: string, { company }: Rules): boolean {
  const own = [company.name, company.shortName].map(squeezed)
  return own.some((one) => squeezed(name) === one)
}
