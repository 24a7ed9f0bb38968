import { labelledLines } from '../../classify/text/labelled-lines.ts'
import { linesOf } from '../../classify/text/lines.ts'
import type { BuyerFacts, Fact } from '../../inquiry.ts'
import type { Reason } from '../../reason.ts'
import type { Rules } from '../../rules.ts'
import { fold } from '../../words/fold.ts'
import { companyOf } from '../company/company-name.ts'
import type { NameRead } from '../name/name.ts'
import { type AttachedFile, citing } from './attached-files.ts'

interface BuyerRead {
  readonly facts: BuyerFacts
  readonly evidence: readonly Fact[]
}

/** Remarks that may be a letterhead. */
const LETTERHEAD = 6

/**
 * The buyer with the company that a file names, only where the mail names none: anyone can forward another firm's paper.
 *
 * @returns with a reason where a file filled the gap or names another company than the mail
 */
export function withFileCompany(
  own: BuyerRead,
  files: readonly AttachedFile[],
  rules: Rules,
): BuyerRead & { readonly reasons: readonly Reason[] } {
  const named = files.flatMap((file) => companyIn(file, rules) ?? [])
  const [first] = named
  const { company } = own.facts
  if (company === null && first)
    return {
      facts: { ...own.facts, company: first.name },
      evidence: [...own.evidence, { field: 'buyer.company', value: first.name, evidence: first.evidence }],
      reasons: [
        { rule: 'company_from_file', because: 'Only the attached file names a company.', evidence: first.evidence },
      ],
    }
  const other = named.find(({ name }) => company !== null && !isSame(name, company))
  return {
    ...own,
    reasons: other
      ? [
          {
            rule: 'other_company_in_file',
            because: 'The attached file names another company; the one of the mail counts.',
            evidence: other.evidence,
          },
        ]
      : [],
  }
}

/** A labelled field, or a name with a legal form at the head; never our own, to whom the file is addressed. */
function companyIn(file: AttachedFile, rules: Rules): NameRead | null {
  const { name, said } = file
  if (name === null) return null
  const ours = fold(rules.company.shortName)
  const body = said.body.filter(({ folded }) => !folded.includes(ours))
  const labelled = labelledLines(linesOf(body.map(({ raw }) => raw).join('\n')), rules.platforms)
  const field = labelled.find((one) => one.field === 'company' && one.value !== '')?.value
  const letterhead = { ...said, body: body.slice(0, LETTERHEAD), fields: field === undefined ? {} : { company: field } }
  const read = companyOf({ said: letterhead, writer: null, ownDomain: false, closing: [], person: null }, rules)
  return read && { name: read.name, evidence: citing(file, read.evidence) }
}

function isSame(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [one, other]
    .map((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, ''))
    .sort((first, second) => first.length - second.length)
  return longer.includes(shorter)
}
